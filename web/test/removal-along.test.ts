import { expect, test } from '@jest/globals'
import { applyEdit, type Control, type CostItem, type PaymentTerm, type Plan, type SingleEdit } from '@stagger/planner'
import { oneGesture } from '../src/plan-view/edits-proposal.ts'
import { type PlanView, planView } from '../src/plan-view/plan-view.ts'
import { removalOf } from '../src/plan-view/removal.ts'
import { twoPhases } from './support/two-phases.ts'

const edited = (view: PlanView, edits: readonly SingleEdit[]): Plan =>
  applyEdit(view.plan, oneGesture('test', edits)).plan

const brings = (activityId: string): Control['items'][number] => ({ kind: 'implemented', implementedBy: activityId })
const control = (id: string, ...by: readonly string[]): SingleEdit => ({
  kind: 'setControl',
  control: {
    ...{ id, name: `Control ${id}`, cadence: 'yearly', scopeIds: [], programIds: ['p'], testedBy: [] },
    items: by.map(brings),
  },
})
const due = (activityId: string): PaymentTerm => ({ percent: 50, at: { kind: 'finish', activityId }, netDays: 0 })
const item = (id: string, more: Pick<CostItem, 'terms' | 'activityId'>): SingleEdit => ({
  kind: 'setCostItem',
  item: {
    ...{ id, name: `Item ${id}`, category: 'other', programIds: ['p'], quotes: [], recognition: 'on-use' },
    ...{ amount: { low: 1, likely: 1, high: 1, currency: 'USD', source: 'yours' }, termsSource: 'yours' },
    ...more,
  },
})

test('what only serves a row goes with it, what serves more keeps the rest, and a report is still needed', () => {
  const given = twoPhases()
  const needing = [
    control('alone', 'a'),
    control('both', 'a', 'b'),
    item('tool', { activityId: 'a', terms: [due('a'), due('b')] }),
    item('audit', { terms: [due('a'), due('d')] }),
  ]
  const view = planView({ ...given, plan: edited(given, needing) })
  const { refused, along, edits } = removalOf(view, ['a'], [])
  expect(refused).toBeUndefined()
  expect(along).toMatchObject({
    controls: [{ name: 'Control alone' }],
    controlParts: [{ name: 'Control both' }],
    costItems: [{ name: 'Item tool' }],
    dated: [{ name: 'Item audit' }],
  })
  const after = edited(view, edits)
  expect(after.controls.map(({ id, items }) => [id, items])).toEqual([['both', [brings('b')]]])
  expect(after.costItems?.map(({ terms }) => terms.map(({ at }) => at))).toEqual([
    [{ kind: 'date', on: view.scheduled('a')?.lastDay }, due('d').at],
  ])
  expect(removalOf(view, ['report'], [])).toMatchObject({ refused: { neededBy: ['p'] } })
})

test('what was invoiced, or has hours recorded, keeps the row: that is said before anything is asked', () => {
  const given = twoPhases()
  const view = planView({
    ...given,
    plan: edited(given, [item('tool', { activityId: 'a', terms: [due('a'), due('a')] })]),
  })
  const amount = { minor: 100, currency: 'USD' }
  const said = { invoicedOn: '2026-01-02', recordedAt: '2026-01-02T00:00:00Z', actor: 'ana' }
  const invoice = {
    kind: 'invoice',
    id: 'i1',
    itemId: 'tool',
    programId: 'p',
    vendor: 'Shop',
    number: '4711',
    amount,
    ...said,
  } as const
  expect(removalOf(view, ['a'], [invoice]).spent).toMatchObject([{ kind: 'item', name: 'Item tool' }])
  const back = {
    kind: 'reversal',
    id: 'r1',
    reverses: 'i1',
    recordedAt: said.recordedAt,
    actor: 'ana',
  } as const
  expect(removalOf(view, ['a'], [invoice, back]).spent).toEqual([])
  expect(removalOf(view, ['b'], [invoice]).spent).toEqual([])
})
