import { expect, test } from '@jest/globals'
import { applyEdit, type CostItem, type Plan } from '@stagger/planner'
import { costEdit, costRow, costText } from '../src/budget-view/typed-cost.ts'
import { twoPhases } from './support/two-phases.ts'

const usd = (low: number, likely: number, high: number) =>
  ({ low, likely, high, currency: 'USD', source: 'yours' }) as const
const item = (id: string, activityId: string, more: Partial<CostItem> = {}): CostItem => ({
  id,
  name: id,
  category: 'penetration-test',
  programIds: ['p'],
  activityId,
  amount: usd(900_000, 1_000_000, 1_200_000),
  quotes: [],
  terms: [{ percent: 100, at: { kind: 'finish', activityId }, netDays: 30 }],
  recognition: 'on-use',
  termsSource: 'yours',
  ...more,
})
const { plan } = twoPhases({
  costItems: [
    item('one', 'b'),
    item('first', 'c'),
    item('second', 'c'),
    item('signed', 'd', { contract: { signedOn: '2027-01-04', amount: { minor: 500_000, currency: 'USD' } } }),
  ],
})
const of = (id: string, now: Plan = plan) => {
  const activity = now.activities.find((one) => one.id === id)
  if (!activity) throw new Error(`there is no ${id}`)
  return activity
}
const typed = (id: string, text: string, now: Plan = plan) => {
  const edit = costEdit(now, of(id, now), text)
  return typeof edit === 'object' ? applyEdit(now, edit).plan : edit
}

test('what is typed begins with the one thing that is paid; several and what is agreed stand in the budget', () => {
  expect(['a', 'b', 'c', 'd'].map((id) => costText(plan, id))).toEqual(['', '10000', undefined, undefined])
  expect(['a', 'b', 'c', 'd'].map((id) => costRow(plan, of(id)))).toEqual([
    undefined,
    'p/one',
    'p/penetration-test',
    'p/signed',
  ])
})

test('the first sum becomes the activity’s own cost, is changed, and goes when nothing is typed', () => {
  const first = typed('a', '$12,500')
  if (typeof first !== 'object') throw new Error('the sum is taken')
  expect([of('a', first).cost, costText(first, 'a')]).toEqual([usd(1_250_000, 1_250_000, 1_250_000), '12500'])
  const less = typed('a', '9000.50', first)
  if (typeof less !== 'object') throw new Error('the sum is taken')
  expect(of('a', less).cost).toEqual(usd(900_050, 900_050, 1_250_000))
  expect(typed('a', ' ', less)).toEqual(plan)
  expect(typed('a', '')).toBeUndefined()
})

test('the sum of an item becomes its estimate, with low and high around it', () => {
  const dearer = typed('b', '15000 USD')
  expect(typeof dearer === 'object' && dearer.costItems?.find(({ id }) => id === 'one')?.amount).toEqual(
    usd(900_000, 1_500_000, 1_500_000),
  )
})

test.each([
  ['b', '', 'cost-of-item'],
  ['b', 'a lot', 'cost-unreadable'],
  ['a', '-5', 'cost-unreadable'],
  ['a', '€500', 'cost-unreadable'],
])('refused for %s: %j', (id, text, fault) => {
  expect(typed(id, text)).toBe(fault)
})
