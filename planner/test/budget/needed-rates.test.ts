import { expect, test } from '@jest/globals'
import { type Edit, type ExchangeRate, applyEdit, missingRates, neededRates, type Plan } from '../../src/index.ts'
import { faultSentence } from '../../src/messages/en/messages.ts'
import { invoice, item, planWith } from './given-budget.ts'

const TODAY = '2027-01-04'
const rate = (id: string, from: string, on: string, more: Partial<ExchangeRate> = {}): ExchangeRate => ({
  id,
  from,
  to: 'USD',
  rate: '1.1',
  on,
  source: 'yours',
  ...more,
})
const amount = { low: 100, likely: 100, high: 100, currency: 'EUR', source: 'yours' } as const
const on = (date: string) => ({ kind: 'date', on: date }) as const
const abroad = item('audit', 100, {
  amount,
  terms: [
    [50, on('2027-03-01')],
    [50, on('2027-02-01')],
  ],
})
const asked = (plan: Plan, ledger = [] as Parameters<typeof missingRates>[3]) =>
  missingRates(plan, [], TODAY, ledger).map(({ from, on: day }) => `${from} ${day}`)

test('every currency without a rate is told at once, from the first day that anything needs it', () => {
  const pound = item('test', 100, { amount: { ...amount, currency: 'GBP' }, terms: [[100, on('2027-05-01')]] })
  const plan = planWith({ costItems: [abroad, pound] })
  expect(asked(plan)).toEqual(['EUR 2027-02-01', 'GBP 2027-05-01'])
  expect(asked(plan, [invoice('i', 'audit', 5, '2027-01-02', { amount: { minor: 5, currency: 'EUR' } })])[0]).toBe(
    'EUR 2027-01-02',
  )
})

test('with rates from those days on nothing is missing', () => {
  const plan = planWith({ costItems: [abroad], exchangeRates: [rate('r', 'EUR', '2027-02-01')] })
  expect(asked(plan)).toEqual([])
  expect(asked({ ...plan, exchangeRates: [rate('r', 'EUR', '2027-02-02')] })).toEqual(['EUR 2027-02-01'])
})

const plan = planWith({
  costItems: [abroad],
  exchangeRates: [
    rate('r', 'EUR', '2027-01-01'),
    rate('later', 'EUR', '2027-02-15'),
    rate('idle', 'GBP', '2027-01-01'),
  ],
})
test.each<readonly [string, Edit, readonly string[]]>([
  ['the rate that all need', { kind: 'removeExchangeRate', rateId: 'r' }, ['EUR 2027-02-01 audit']],
  ['one that another stands in for', { kind: 'removeExchangeRate', rateId: 'later' }, []],
  ['one that nothing needs', { kind: 'removeExchangeRate', rateId: 'idle' }, []],
  [
    'moving it behind what needs it',
    { kind: 'setExchangeRate', rate: rate('r', 'EUR', '2027-02-10') },
    ['EUR 2027-02-01 audit'],
  ],
  ['another worth', { kind: 'setExchangeRate', rate: rate('r', 'EUR', '2027-01-01', { rate: '1.3' }) }, []],
])('%s goes only where nothing needs it', (_, edit, found) => {
  expect(
    neededRates(plan, applyEdit(plan, edit).plan, [], TODAY, []).map(({ facts }) =>
      [facts['from'], facts['on'], facts['neededBy']].flat().join(' '),
    ),
  ).toEqual(found)
})

test('what was missing before is not lost', () => {
  const without = planWith({ costItems: [abroad], exchangeRates: [rate('idle', 'GBP', '2027-01-01')] })
  expect(neededRates(without, { ...without, exchangeRates: [] }, [], TODAY, [])).toEqual([])
})

test('what needs a rate is named, the first few', () => {
  const facts = { from: 'EUR', to: 'USD', on: '2027-02-01', neededBy: ['a', 'b', 'c', 'd', 'e'] }
  expect(faultSentence({ code: 'rate-needed', facts })).toContain('by a, b, c and 2 more')
})

test.each<readonly [string, ExchangeRate, string]>([
  ['a currency in itself', rate('new', 'USD', '2027-01-01'), 'rate-to-itself'],
  ['a second rate from a day', rate('new', 'EUR', '2027-01-01'), 'rate-twice'],
])('%s is no rate', (_, one, code) => {
  expect(() => applyEdit(plan, { kind: 'setExchangeRate', rate: one })).toThrow(code)
})
