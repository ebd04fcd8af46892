import { expect, test } from '@jest/globals'
import {
  applyEdit,
  type CostItem,
  type ExchangeRate,
  costItemsOf,
  type Edit,
  examplePlan,
  Plan,
  schedule,
} from '@stagger/planner'
import { budgetOf } from '../src/budget-view/budget-of.ts'
import type { ItemFault } from '../src/budget-view/item-faults.ts'
import { bookingEdit, bookingTyped } from '../src/budget-view/typed-booking.ts'
import { descriptionEdit, descriptionTyped } from '../src/budget-view/typed-description.ts'
import { contractEdit, contractTyped, withoutContract } from '../src/budget-view/typed-contract.ts'
import { newItemEdit, type TypedItem } from '../src/budget-view/typed-item.ts'
import { earliestOf, missingRateOf, rateEdit, rateTyped } from '../src/budget-view/typed-rate.ts'
import { whyRateStays } from '../src/budget-view/rate-stays.ts'
import { subscriptionEdit, subscriptionTyped, withoutSubscription } from '../src/budget-view/typed-subscription.ts'
import { termsEdit, termsTyped } from '../src/budget-view/typed-terms.ts'

const TODAY = '2027-04-14'
const { plan } = examplePlan(TODAY)
const [first] = plan.costItems ?? []
if (!first) throw new Error('the example buys nothing')
const activityId = plan.activities[0]?.id ?? ''
const elsewhere = { activityId, on: TODAY }
/** Bought for both programs, once, all of it on a day. */
const item: CostItem = {
  ...first,
  programIds: plan.programs.map(({ id }) => id),
  amount: { low: 100_00, likely: 120_00, high: 150_00, currency: 'USD', source: 'yours' },
  quotes: [],
  terms: [{ percent: 100, at: { kind: 'date', on: TODAY }, netDays: 30 }],
}
const { contract: _, chosenQuoteId: __, subscription: ___, allocation: ____, ...plain } = item
const [one = '', two = ''] = plain.programIds

/** The item once the edit is in the plan, or what was wrong. */
function after(edit: Edit | ItemFault): CostItem | ItemFault | undefined {
  if ('code' in edit) return edit
  return costItemsOf(applyEdit(plan, edit).plan).find(({ id }) => id === item.id)
}

test('what is shown of an item and saved untouched changes nothing but whose it is', () => {
  const yours = { ...plain, termsSource: 'yours' }
  const subscribed: CostItem = { ...plain, subscription: { months: 6, renewals: 2, escalationPercent: 3.5 } }
  expect(after(termsEdit(plain, termsTyped(plain, elsewhere)))).toEqual(yours)
  expect(after(bookingEdit(plain, bookingTyped(plain)))).toEqual(plain)
  expect(after(descriptionEdit(plain, descriptionTyped(plain)))).toEqual(plain)
  const taxed: CostItem = { ...plain, vendor: 'Northwind', taxPercent: 8.25 }
  expect(after(descriptionEdit(taxed, descriptionTyped(taxed)))).toEqual(taxed)
  expect(after(subscriptionEdit(subscribed, subscriptionTyped(subscribed, elsewhere)))).toEqual({
    ...subscribed,
    termsSource: 'yours',
  })
  const signed: CostItem = { ...plain, contract: { signedOn: TODAY, amount: { minor: 9_999, currency: 'USD' } } }
  expect(after(contractEdit(signed, contractTyped(signed, '2027-01-01'), TODAY))).toEqual(signed)
})

const [part] = termsTyped(plain, elsewhere)
if (!part) throw new Error('an item is paid some day')

test('two parts, one of them on an activity', () => {
  const typed = [
    { ...part, percent: '33.33' },
    { ...part, key: 1, percent: '66.67', kind: 'finish', netDays: '0' } as const,
  ]
  expect(after(termsEdit(plain, typed))).toMatchObject({
    terms: [
      { percent: 33.33, at: { kind: 'date', on: TODAY }, netDays: 30 },
      { percent: 66.67, at: { kind: 'finish', activityId }, netDays: 0 },
    ],
  })
})

test.each([
  [{ percent: '99.99' }, 'terms', 'not-whole'],
  [{ percent: '1e2' }, 'percent 0', 'percent'],
  [{ percent: '33.333' }, 'percent 0', 'percent'],
  [{ netDays: '366' }, 'netDays 0', 'net-days'],
  [{ netDays: '1.5' }, 'netDays 0', 'net-days'],
  [{ on: '' }, 'on 0', 'day'],
])('terms with %j: the field %s is wrong', (change, field, code) => {
  expect(termsEdit(plain, [{ ...part, ...change }])).toEqual({ field, code })
})

test('a contract is signed for an amount, and taken away again', () => {
  const signed = after(contractEdit(plain, { amount: '99.50', signedOn: '2027-04-01' }, TODAY))
  expect(signed).toMatchObject({ contract: { signedOn: '2027-04-01', amount: { minor: 9_950, currency: 'USD' } } })
  expect(signed && 'terms' in signed && after(withoutContract(signed))).toEqual(plain)
})

test.each([
  [{ signedOn: '2027-04-15' }, 'signedOn', 'not-signed'],
  [{ signedOn: '' }, 'signedOn', 'day'],
  [{ amount: '-1' }, 'amount', 'amount'],
])('a contract with %j: the field %s is wrong', (change, field, code) => {
  expect(contractEdit(plain, { amount: '99.50', signedOn: TODAY, ...change }, TODAY)).toEqual({ field, code })
})

const typedSubscription = subscriptionTyped(plain, elsewhere)

test('a yearly price is the estimate of a term, and a start is when its one part is due', () => {
  const edit = subscriptionEdit(plain, {
    ...typedSubscription,
    start: { kind: 'start', activityId, on: '' },
    months: '6',
    renewals: '3',
    hasEnd: true,
    until: { kind: 'date', activityId, on: '2029-01-01' },
    escalation: '5',
    annual: '240',
  })
  const bought = after(edit)
  expect(bought).toMatchObject({
    amount: { low: 120_00, likely: 120_00, high: 120_00 },
    terms: [{ at: { kind: 'start', activityId } }],
    subscription: { months: 6, renewals: 3, until: { kind: 'date', on: '2029-01-01' }, escalationPercent: 5 },
  })
  expect(bought && 'terms' in bought && after(withoutSubscription(bought))).not.toHaveProperty('subscription')
})

test.each([
  [{ months: '0' }, 'months', 'months'],
  [{ renewals: '21' }, 'renewals', 'renewals'],
  [{ escalation: '101' }, 'escalation', 'percent'],
  [{ annual: '1e5' }, 'annual', 'amount'],
  [{ hasEnd: true, until: { kind: 'date', activityId, on: '' } as const }, 'until', 'day'],
])('a subscription with %j: the field %s is wrong', (change, field, code) => {
  expect(subscriptionEdit(plain, { ...typedSubscription, ...change })).toEqual({ field, code })
})

test('programs bear what is typed, or equal parts', () => {
  const booked = bookingEdit(plain, {
    costCentre: ' 4100 ',
    account: '',
    serves: [one, two],
    shares: { [one]: '70', [two]: '30' },
  })
  const bought = after(booked)
  expect(bought).toMatchObject({
    costCentre: '4100',
    allocation: [
      { programId: one, percent: 70 },
      { programId: two, percent: 30 },
    ],
  })
  expect(
    bought && 'terms' in bought && after(bookingEdit(bought, { ...bookingTyped(bought), shares: {} })),
  ).not.toHaveProperty('allocation')
})

test.each([
  [{ serves: [] }, 'serves', 'program'],
  [{ shares: { [one]: '70' } }, `share ${two}`, 'percent'],
  [{ shares: { [one]: '70', [two]: '20' } }, 'shares', 'not-whole'],
])('a booking with %j: the field %s is wrong', (change, field, code) => {
  expect(bookingEdit(plain, { ...bookingTyped(plain), ...change })).toEqual({ field, code })
})

test('an item is described as typed, and what is emptied is gone', () => {
  const described = after(
    descriptionEdit(plain, {
      name: ' Firewall ',
      category: 'remediation',
      vendor: 'Northwind',
      taxPercent: '8.25',
      recognition: 'straight-line',
    }),
  )
  expect(described).toMatchObject({
    name: 'Firewall',
    category: 'remediation',
    vendor: 'Northwind',
    taxPercent: 8.25,
    recognition: 'straight-line',
  })
  const emptied =
    described &&
    'terms' in described &&
    after(descriptionEdit(described, { ...descriptionTyped(described), vendor: '', taxPercent: '' }))
  expect(emptied).not.toHaveProperty('vendor')
  expect(emptied).not.toHaveProperty('taxPercent')
})

test.each([
  [{ name: ' ' }, 'name', 'name'],
  [{ name: 'x'.repeat(201) }, 'name', 'long'],
  [{ vendor: 'x'.repeat(201) }, 'vendor', 'long'],
  [{ taxPercent: '101' }, 'taxPercent', 'percent'],
  [{ taxPercent: '8,25' }, 'taxPercent', 'percent'],
])('a description with %j: the field %s is wrong', (change, field, code) => {
  expect(descriptionEdit(plain, { ...descriptionTyped(plain), ...change })).toEqual({ field, code })
})

const january: ExchangeRate = { id: 'january', from: 'EUR', to: 'USD', rate: '1.1', on: '2027-01-01', source: 'yours' }
const rated: Plan = { ...plan, exchangeRates: [january] }
const euros = { from: 'EUR', to: 'USD', on: '2027-03-01' }

test('a budget that lacks a rate is there once the rate is typed', () => {
  const inEuros: CostItem = { ...plain, amount: { ...plain.amount, currency: 'EUR' } }
  const without = applyEdit(plan, { kind: 'setCostItem', item: inEuros }).plan
  const view = { by: 'year', basis: 'cash', total: 'external', group: 'program', against: undefined } as const
  const answer = (edited: Plan) => budgetOf(schedule(edited, [], TODAY), [], view, undefined)
  const refused = answer(without)
  const [missing] = refused.fault ? missingRateOf(refused.fault) : []
  expect(missing).toMatchObject({ from: 'EUR', to: 'USD' })
  const typed = rateTyped({ id: 'rate', ...(missing && { missing }) }, TODAY)
  const edit = missing && rateEdit(without, { id: 'rate', missing }, { ...typed, rate: '1.0842' })
  if (!edit || 'code' in edit) throw new Error('the rate is refused')
  expect(answer(applyEdit(without, edit).plan).fault).toBeUndefined()
})

test.each([
  [{ rate: '0' }, 'rate', 'rate'],
  [{ rate: '1,08' }, 'rate', 'rate'],
  [{ on: '' }, 'on', 'day'],
  [{ on: '2027-03-02' }, 'on', 'too-late'],
  [{ rate: '-1.08' }, 'rate', 'rate'],
  [{ from: 'XYZ' }, 'from', 'currency'],
  [{ from: '' }, 'from', 'currency'],
  [{ from: 'usd' }, 'from', 'same-currency'],
  [{ on: '2027-01-01' }, 'on', 'rate-twice'],
])('a rate with %j: the field %s is wrong', (change, field, code) => {
  const asked = { id: 'rate', missing: euros }
  expect(rateEdit(rated, asked, { from: 'EUR', rate: '1.08', on: euros.on, ...change })).toEqual({ field, code })
})

test('a rate is changed in its place, and may keep its day', () => {
  const asked = { id: january.id, rate: january }
  expect(rateEdit(rated, asked, { ...rateTyped(asked, TODAY), rate: '1.2' })).toEqual({
    kind: 'setExchangeRate',
    rate: { ...january, rate: '1.2' },
  })
})

test('why a rate stays is told before it is sent, and nothing of one that may go', () => {
  const inEuros: CostItem = { ...plain, name: 'Tested abroad', amount: { ...plain.amount, currency: 'EUR' } }
  const view = { plan: { ...rated, costItems: [inEuros] }, progress: [], today: TODAY }
  const removal = { kind: 'removeExchangeRate', rateId: january.id } as const
  expect(whyRateStays(view, [], removal)).toContain('Tested abroad')
  expect(whyRateStays({ ...view, plan: rated }, [], removal)).toBeUndefined()
})

test('of rows that lack a rate the earliest day is asked for, once for each currency', () => {
  const on = (day: string, from = 'EUR') => ({ from, to: 'USD', on: day })
  expect(earliestOf([on('2027-03-02'), on('2027-03-01'), on('2027-03-03'), on('2027-04-01', 'GBP')])).toEqual([
    on('2027-03-01'),
    on('2027-04-01', 'GBP'),
  ])
})

const typedItem: TypedItem = {
  name: ' Firewall ',
  category: 'remediation',
  vendor: '',
  serves: [one],
  likely: '5000',
  low: '',
  high: '8000',
  kind: 'finish',
  ...elsewhere,
}

test('something more to buy is a whole item of the plan', () => {
  const edit = newItemEdit('firewall', typedItem, 'USD')
  if ('code' in edit) throw new Error(edit.field)
  const { costItems } = Plan.parse(applyEdit(plan, edit).plan)
  expect(costItems?.at(-1)).toMatchObject({
    name: 'Firewall',
    amount: { low: 500_000, likely: 500_000, high: 800_000 },
    terms: [{ percent: 100, at: { kind: 'finish', activityId } }],
  })
})

test.each([
  [{ name: ' ' }, 'name', 'name'],
  [{ serves: [] }, 'serves', 'program'],
  [{ likely: '' }, 'likely', 'amount'],
  [{ low: '6000' }, 'low', 'order'],
  [{ high: '4000' }, 'high', 'order'],
  [{ kind: 'date' as const, on: '' }, 'on', 'day'],
])('an item with %j: the field %s is wrong', (change, field, code) => {
  expect(newItemEdit('x', { ...typedItem, ...change }, 'USD')).toEqual({ field, code })
})
