import { expect, test } from '@jest/globals'
import { type Activity, type Day, dayOf, isoOf, lastDay } from '../../src/index.ts'
import { purchasesOf } from '../../src/money/instalments.ts'
import { priceOf } from '../../src/money/price.ts'
import { usesOf } from '../../src/money/recognition.ts'
import { item } from '../budget/given-budget.ts'

const span = (start: string, end: string) => ({ start: dayOf(start), end: dayOf(end) })
const SPANS = new Map([
  ['signed', span('2027-01-16', '2027-01-16')],
  ['fieldwork', span('2027-07-01', '2027-08-01')],
  ['report', span('2027-09-11', '2027-09-11')],
])
const spanOf = (id: string) => SPANS.get(id)

const fee = item('fee', 100_01, {
  terms: [
    [30, { kind: 'finish', activityId: 'signed' }, 30],
    [40, { kind: 'start', activityId: 'fieldwork' }, 30],
    [30, { kind: 'finish', activityId: 'report' }, 30],
  ],
})

const told = (minor: number, invoicedOn: Day, paidOn: Day) => `${minor} on ${isoOf(invoicedOn)}, paid ${isoOf(paidOn)}`

test('a fee in three parts falls due on the days of its milestones, and is paid when its days are over', () => {
  const parts = purchasesOf(fee, spanOf).flatMap(({ instalments }) => instalments)
  expect(parts.map(({ minor, invoicedOn, paidOn }) => told(minor, invoicedOn, paidOn))).toEqual([
    '3000 on 2027-01-15, paid 2027-02-14',
    '4001 on 2027-07-01, paid 2027-07-31',
    '3000 on 2027-09-10, paid 2027-10-10',
  ])
})

const yearly = (more: { renewals?: number; until?: { kind: 'date'; on: string } }) =>
  item('platform', 100_00, {
    terms: [[100, { kind: 'finish', activityId: 'signed' }]],
    subscription: { months: 12, escalationPercent: 7.5, ...more },
  })

test.each([
  [{ renewals: 2 }, ['2027-01-15 10000', '2028-01-15 10750', '2029-01-15 11556']],
  [{ until: { kind: 'date', on: '2028-06-01' } as const }, ['2027-01-15 10000', '2028-01-15 10750']],
  [{ until: { kind: 'date', on: '2028-01-15' } as const }, ['2027-01-15 10000']],
  [{ renewals: 0, until: { kind: 'date', on: '2040-01-01' } as const }, ['2027-01-15 10000']],
  [{}, ['2027-01-15 10000']],
])('a subscription with %j is paid on %j', (more, paid) => {
  const parts = purchasesOf(yearly(more), spanOf).flatMap(({ instalments }) => instalments)
  expect(parts.map(({ invoicedOn, minor }) => `${isoOf(invoicedOn)} ${minor}`)).toEqual(paid)
})

test('tax is part of what is paid', () => {
  expect(purchasesOf({ ...fee, taxPercent: 10 }, spanOf)[0]?.minor).toBe(110_01)
})

test('the contract is the price, then the chosen quote, then the estimate', () => {
  const quoted = {
    ...fee,
    quotes: [{ id: 'q', vendor: 'V', amount: { minor: 9_000, currency: 'USD' }, validUntil: '2027-12-31' }],
    chosenQuoteId: 'q',
  }
  const signed = { ...quoted, contract: { signedOn: '2027-01-01', amount: { minor: 8_500, currency: 'USD' } } }
  const sourced = { ...fee, amount: { ...fee.amount, source: { fact: 'soc2.fee.type2.lt50', version: '2026-11' } } }
  expect([fee, sourced, quoted, signed].map(priceOf).map(({ minor, basis }) => `${minor} ${basis}`)).toEqual([
    '10001 yours',
    '10001 derived',
    '9000 quote',
    '8500 contract',
  ])
})

const activity = { id: 'fieldwork', kind: 'work', calendarId: 'five' } as Activity

test.each([
  ['as-performed', '2027-07-01 to 2027-07-31 on five'],
  ['on-use', '2027-07-31 to 2027-07-31'],
  ['straight-line', '2027-07-01 to 2027-07-31'],
] as const)('%s counts from %s', (recognition, days) => {
  const one = { ...fee, recognition, activityId: 'fieldwork' }
  const [purchase] = purchasesOf(one, spanOf)
  const uses = purchase ? usesOf(one, purchase, activity, spanOf) : []
  expect(
    uses.map(
      ({ span: { start, end }, calendarId }) =>
        `${isoOf(start)} to ${isoOf(lastDay(end))}${calendarId ? ` on ${calendarId}` : ''}`,
    ),
  ).toEqual([days])
})

test('a subscription counts over the months that it covers, each renewal over its own', () => {
  const one = { ...yearly({ renewals: 1 }), recognition: 'straight-line' as const }
  const uses = purchasesOf(one, spanOf).flatMap((purchase) => usesOf(one, purchase, undefined, spanOf))
  expect(uses.map(({ span: { start, end }, minor }) => `${isoOf(start)}/${isoOf(end)} ${minor}`)).toEqual([
    '2027-01-15/2028-01-15 10000',
    '2028-01-15/2029-01-15 10750',
  ])
})
