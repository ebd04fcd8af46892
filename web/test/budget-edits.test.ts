import { Actual, applyEdit, costItemsOf, examplePlan, Plan, priceOf } from '@stagger/planner'
import { expect, test } from '@jest/globals'
import { invoiceEntry, timeEntry } from '../src/budget-view/entry-typed.ts'
import { amountEdit, boughtItem, quoteEdit } from '../src/budget-view/item-edits.ts'
import { invoicesOf } from '../src/budget-view/spent.ts'

const { plan } = examplePlan('2027-04-14')
const [first] = costItemsOf(plan)
const itemId = first?.id ?? ''

/** An item of the plan whose price is still an estimate. */
const estimated = () => {
  const item = costItemsOf(plan).find(({ chosenQuoteId, contract }) => chosenQuoteId === undefined && !contract)
  const bought = item && boughtItem(plan, item.id)
  if (!bought) throw new Error('the example has no estimate')
  return bought
}

test('a typed amount becomes the item’s own, with the user as its source', () => {
  const bought = estimated()
  const edit = amountEdit(bought, { low: '100', likely: '250.5', high: '400' })
  if (typeof edit === 'string') throw new Error(edit)
  const after = costItemsOf(applyEdit(plan, edit).plan).find(({ id }) => id === bought.item.id)
  expect(after?.amount).toMatchObject({ low: 10_000, likely: 25_050, high: 40_000, source: 'yours' })
})

test('a brief cost of an activity is edited where it stands', () => {
  const activity = plan.activities[0]
  if (!activity) throw new Error('the example has no activity')
  const cost = { low: 1, likely: 2, high: 3, currency: 'USD', source: 'yours' } as const
  const brief = Plan.parse({ ...plan, activities: [{ ...activity, cost }, ...plan.activities.slice(1)] })
  const bought = boughtItem(brief, `${activity.id}:cost`)
  expect(bought && amountEdit(bought, { low: '1', likely: '2', high: '3' })).toMatchObject({
    kind: 'setCost',
    activityId: activity.id,
    cost: { low: 100, likely: 200, high: 300 },
  })
})

test.each([
  [{ low: '1', likely: '', high: '3' }, 'invalid'],
  [{ low: '1', likely: 'two', high: '3' }, 'invalid'],
  [{ low: '-1', likely: '2', high: '3' }, 'invalid'],
  [{ low: '3', likely: '2', high: '4' }, 'order'],
])('%j is %s', (typed, fault) => {
  expect(amountEdit(estimated(), typed)).toBe(fault)
})

test('hours are nothing that is bought', () => {
  expect(boughtItem(plan, `labour:${plan.people[0]?.id}`)).toBeUndefined()
})

test('a quote that is added and chosen is the price in force', () => {
  const { item } = estimated()
  const { currency } = item.amount
  const quote = { id: 'q', vendor: 'Firm', amount: { minor: 123_00, currency }, validUntil: '2027-12-31' }
  const added = applyEdit(plan, quoteEdit(item, quote)).plan
  const after = applyEdit(added, { kind: 'chooseQuote', itemId: item.id, quoteId: 'q' }).plan
  const chosen = costItemsOf(after).find(({ id }) => id === item.id)
  expect(chosen && priceOf(chosen)).toEqual({ minor: 123_00, currency, basis: 'quote' })
})

const typed = {
  itemId,
  vendor: ' Firm ',
  number: '7',
  invoicedOn: '2027-04-01',
  paidOn: '',
  amount: '12.34',
  isLast: true,
}

test('an invoice as it is typed is an entry of the ledger', () => {
  const entry = invoiceEntry('e1', typed, plan)
  if (typeof entry === 'string') throw new Error(entry)
  expect(Actual.parse({ ...entry, recordedAt: '2027-04-14T09:00:00Z', actor: 'me' })).toMatchObject({
    vendor: 'Firm',
    amount: { minor: 1234, currency: 'USD' },
    final: true,
  })
})

test.each([
  ['vendor', { vendor: ' ' }],
  ['number', { number: '' }],
  ['day', { invoicedOn: '' }],
  ['amount', { amount: 'much' }],
] as const)('an invoice without %s is not recorded', (fault, change) => {
  expect(invoiceEntry('e1', { ...typed, ...change }, plan)).toBe(fault)
})

test.each(['0', '25', 'all day', '', '1e1', '0x5', '-2', '7,5'])('%p hours are not recorded', (hours) => {
  expect(timeEntry('e1', { personId: 'p', activityId: 'a', on: '2027-04-01', hours })).toBe('hours')
})

test('what was taken back is no invoice any more, and a payment says when one was paid', () => {
  const stamp = { recordedAt: '2027-04-14T09:00:00Z', actor: 'me' }
  const invoice = (id: string, invoicedOn: string) =>
    Actual.parse({
      ...stamp,
      kind: 'invoice',
      id,
      itemId,
      vendor: 'F',
      number: id,
      invoicedOn,
      amount: { minor: 1, currency: 'USD' },
    })
  const ledger = [
    invoice('a', '2027-01-01'),
    invoice('b', '2027-02-01'),
    invoice('c', '2027-03-01'),
    Actual.parse({ ...stamp, kind: 'reversal', id: 'r', reverses: 'b' }),
    Actual.parse({ ...stamp, kind: 'payment', id: 'p', invoiceId: 'a', paidOn: '2027-02-15' }),
  ]
  expect(invoicesOf(ledger, itemId).map(({ id, paidOn }) => [id, paidOn])).toEqual([
    ['c', undefined],
    ['a', '2027-02-15'],
  ])
})
