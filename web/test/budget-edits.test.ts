import { Actual, applyEdit, costItemsOf, examplePlan, Plan, priceOf } from '@stagger/planner'
import { expect, test } from '@jest/globals'
import { fieldAt, fieldOfFault, invoiceEntry, timeEntry } from '../src/budget-view/entry-typed.ts'
import { amountEdit, boughtItem, quoteEdit } from '../src/budget-view/item-edits.ts'
import { actEntry, actsOn } from '../src/budget-view/ledger-acts.ts'
import { invoicesFor, spentLines } from '../src/budget-view/spent.ts'
import { spentFaults } from '../src/budget-view/spent-refusals.ts'

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
  if ('code' in edit) throw new Error(edit.code)
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
  [
    { low: '1', likely: '', high: '3' },
    { field: 'likely', code: 'amount' },
  ],
  [
    { low: '1', likely: 'two', high: '3' },
    { field: 'likely', code: 'amount' },
  ],
  [
    { low: '-1', likely: '2', high: '3' },
    { field: 'low', code: 'amount' },
  ],
  [
    { low: '3', likely: '2', high: '4' },
    { field: 'low', code: 'order' },
  ],
  [
    { low: '1', likely: '5', high: '4' },
    { field: 'high', code: 'order' },
  ],
])('%j is refused: %j', (typed, fault) => {
  expect(amountEdit(estimated(), typed)).toEqual(fault)
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
  ['zero', { amount: '0.00' }],
] as const)('an invoice without %s is not recorded', (fault, change) => {
  expect(invoiceEntry('e1', { ...typed, ...change }, plan)).toBe(fault)
})

test.each(['0', '25', 'all day', '', '1e1', '0x5', '-2', '7,5'])('%p hours are not recorded', (hours) => {
  expect(timeEntry('e1', { personId: 'p', activityId: 'a', on: '2027-04-01', hours })).toBe('hours')
})

test('a fault stands beside its field, wherever it was found', () => {
  expect([fieldOfFault('invoice', 'day'), fieldOfFault('time', 'day'), fieldOfFault('time', 'hours')]).toEqual([
    'invoicedOn',
    'on',
    'hours',
  ])
  expect(fieldOfFault('invoice', 'zero')).toBe('amount')
  expect([fieldAt('invoice', '/0/paidOn'), fieldAt('invoice', '/0/amount/currency'), fieldAt('time', '/0/id')]).toEqual(
    ['paidOn', 'amount', undefined],
  )
})

test('what the server says of a field is said with days as the page writes them', () => {
  const detail = '2027-01-15 lies in a closed period.'
  const fault = { code: 'in-closed-period', path: '/0/on', facts: {}, detail }
  expect(spentFaults({ code: 'actuals-refused', detail: '', faults: [fault] })).toEqual([
    { path: '/0/on', text: 'Jan 15, 2027 lies in a closed period.' },
  ])
})

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
  Actual.parse({ ...stamp, kind: 'reversal', id: 'r', reverses: 'b', note: 'twice' }),
  Actual.parse({ ...stamp, kind: 'payment', id: 'p', invoiceId: 'a', paidOn: '2027-02-15' }),
]
const lines = (entries = ledger) => spentLines(entries, () => true)

test('what was spent is told with what became of it, the newest first', () => {
  expect(lines().map(({ entry, paidOn, takenBack }) => [entry.id, paidOn, takenBack?.note])).toEqual([
    ['c', undefined, undefined],
    ['b', undefined, 'twice'],
    ['a', '2027-02-15', undefined],
  ])
})

test('invoices for an item are those that stand', () => {
  expect([invoicesFor(ledger, itemId), invoicesFor(ledger.slice(1, 2).concat(ledger.slice(3)), itemId)]).toEqual([2, 0])
})

test('what can be done follows from what became of an entry', () => {
  expect(lines().map(actsOn)).toEqual([['pay', 'take-back'], ['restore'], ['unpay', 'take-back']])
})

test.each([
  [0, 'pay', { kind: 'payment', id: 'n', invoiceId: 'c', paidOn: '2027-04-01', note: 'why' }],
  [0, 'take-back', { kind: 'reversal', id: 'n', reverses: 'c', note: 'why' }],
  [1, 'restore', { kind: 'reversal', id: 'n', reverses: 'r', note: 'why' }],
  [2, 'unpay', { kind: 'reversal', id: 'n', reverses: 'p', note: 'why' }],
] as const)('of line %i, %s is an entry of its own', (at, act, entry) => {
  const line = lines()[at]
  expect(line && actEntry('n', act, line, { paidOn: '2027-04-01', reason: ' why ' })).toEqual(entry)
})

test('what is taken back says why, and what is paid says when', () => {
  const [line] = lines()
  if (!line) throw new Error('nothing was spent')
  const told = (act: 'pay' | 'take-back') => actEntry('n', act, line, { paidOn: '', reason: '' })
  expect([told('take-back'), told('pay')]).toEqual(['reason', 'paidOn'])
})
