import { expect, test } from '@jest/globals'
import { numberHabit, typedMinor } from '../src/budget-view/typed-money.ts'

test.each([
  ['1250', 'USD', 125_000],
  [' 1250.5 ', 'USD', 125_050],
  ['0.07', 'USD', 7],
  ['-12.34', 'USD', -1234],
  ['1250', 'JPY', 1250],
  ['1.234', 'KWD', 1234],
])('%p of %s is %d minor units', (text, currency, minor) => {
  expect(typedMinor(text, currency)).toBe(minor)
})

test('thousands may be marked as the page shows them', () => {
  expect(typedMinor(`${new Intl.NumberFormat().format(1_234_567)}.89`, 'USD')).toBe(123_456_789)
})

test.each([
  ['1e5', 'USD'],
  ['0x10', 'USD'],
  ['Infinity', 'USD'],
  ['+5', 'USD'],
  ['--5', 'USD'],
  ['', 'USD'],
  ['-', 'USD'],
  ['.5', 'USD'],
  ['5.', 'USD'],
  ['1.2.3', 'USD'],
  ['12.345', 'USD'],
  ['1250.5', 'JPY'],
  ['1,2', 'USD'],
  ['12,50', 'USD'],
  ['1,2345', 'USD'],
  ['9999999999999999', 'USD'],
])('%p of %s is no amount', (text, currency) => {
  expect(typedMinor(text, currency)).toBeUndefined()
})

const GERMAN = numberHabit('de-DE')

test.each([
  ['1250,5', 125_050],
  ['1.250,50', 125_050],
  ['1250.50', 125_050],
  ['1.250', 125_000],
  ['1.250.000', 125_000_000],
  ['-12,34', -1234],
])('where decimals stand behind a comma, %p is %d cents', (text, minor) => {
  expect(typedMinor(text, 'EUR', GERMAN)).toBe(minor)
})

test.each(['1,250.50', '1.25.0', '12,345', '1,2,3', '12.3456', ',5'])('and %p is no amount', (text) => {
  expect(typedMinor(text, 'EUR', GERMAN)).toBeUndefined()
})
