import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { dayOf } from '../../src/index.ts'
import { ExchangeRates } from '../../src/money/exchange-rates.ts'
import { converted, percentOf, priceOfHours, proportion, split } from '../../src/money/minor-units.ts'
import { given } from '../given.ts'

const usd = (minor: number) => ({ minor, currency: 'USD' })

test.each([
  [100_00, [1, 1, 1], [3334, 3333, 3333]],
  [-100_00, [1, 1, 1], [-3334, -3333, -3333]],
  [100_01, [0, 1, 1], [0, 5001, 5000]],
  [5, [0, 0], [5, 0]],
  [7, [3], [7]],
])('%i in parts like %j is %j', (minor, weights, parts) => {
  expect(split(minor, weights)).toEqual(parts)
})

test('parts add up to the whole, whatever its sign and however uneven they are', () => {
  const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, (minor, parts) => {
      expect(split(minor, parts).reduce((sum, part) => sum + part, 0)).toBe(minor)
    }),
    { seed: 3 },
  )
})

test.each([
  [7, 1, 2, 4],
  [5, 1, 2, 2],
  [-5, 1, 2, -2],
  [100, -1, 3, -33],
  [100, 1, 0, 0],
])('%i times %i over %i is %i: halves to the even one', (minor, numerator, denominator, result) => {
  expect(proportion(minor, numerator, denominator)).toBe(result)
})

test.each([
  [usd(100_00), 'JPY', '150.25', 15_025],
  [{ minor: 15_025, currency: 'JPY' }, 'USD', '0.0066555740', 100_00],
  [{ minor: 9_999_999_999, currency: 'EUR' }, 'USD', '1.0842123456', 10_842_123_455],
])('%j in %s at %s is %i minor units, without floats', (amount, to, rate, minor) => {
  expect(converted(amount, to, rate).minor).toBe(minor)
})

test('tax and hours are rounded once, to the nearest cent', () => {
  expect(percentOf(usd(99_99), 8.25).minor).toBe(825)
  expect(priceOfHours(usd(99_99), 7.3333).minor).toBe(733_26)
})

const rate = (on: string, value: string) => ({
  id: on,
  from: 'EUR',
  to: 'USD',
  rate: value,
  on,
  source: 'yours' as const,
})
const rates = new ExchangeRates(
  given({ activities: { a: {} }, more: { exchangeRates: [rate('2027-03-01', '1.2'), rate('2027-01-01', '1.1')] } }),
)

test.each([
  ['2027-01-01', 110],
  ['2027-02-28', 110],
  ['2027-03-01', 120],
  ['2035-01-01', 120],
])('on %s a euro is worth %i cents: the latest rate on or before the day', (on, cents) => {
  expect(rates.on(dayOf(on), { minor: 100, currency: 'EUR' }, '/here')).toBe(cents)
})

test('before the first rate there is none, and the refusal says where, from what and when', () => {
  const amount = { minor: 100, currency: 'EUR' }
  expect(() => rates.on(dayOf('2026-12-31'), amount, '/costItems/3')).toThrow('rate-missing at /costItems/3')
})
