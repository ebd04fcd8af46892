import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { civilOf, dayOfCivil, monthsLater } from '../src/civil.ts'
import { dateIn } from '../src/day.ts'
import { dayOf, isIsoDate, isoOf, plusMonths } from '../src/index.ts'

test.each([
  ['2027-03-01T03:00:00Z', 'America/New_York', '2027-02-28'],
  ['2027-03-01T03:00:00Z', 'Australia/Sydney', '2027-03-01'],
  ['2027-03-01T09:00:00+11:00', 'Australia/Sydney', '2027-03-01'],
  ['2027-03-01', 'America/New_York', '2027-03-01'],
])('%s is in %s the date %s', (instant, timeZone, date) => {
  expect(dateIn(instant, timeZone)).toBe(date)
})

test.each(['yesterday', '2027-02-30', '2027-03-01T99:00:00Z'])('refused: %s', (instant) => {
  expect(() => dateIn(instant, 'UTC')).toThrow(expect.objectContaining({ code: 'date-invalid' }))
})

test.each([
  ['2027-01-31', 1, '2027-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2027-10-01', 3, '2028-01-01'],
  ['2027-03-31', -1, '2027-02-28'],
])('%s and %s months are %s', (from, months, to) => {
  expect(isoOf(plusMonths(dayOf(from), months))).toBe(to)
})

test('only real dates in the long form are dates', () => {
  expect(['2027-02-28', '2028-02-29'].every(isIsoDate)).toBe(true)
  expect(['2027-02-29', '2027-2-1', '2027-02-30', '20270201', '', '2027-02-01T00:00'].some(isIsoDate)).toBe(false)
})

test('month arithmetic in whole numbers is that of Temporal, from 1600 to 2400', () => {
  const epoch = Temporal.PlainDate.from('1970-01-01')
  fc.assert(
    fc.property(fc.integer({ min: -135_140, max: 157_053 }), fc.integer({ min: -600, max: 600 }), (days, months) => {
      const date = epoch.add({ days })
      expect(civilOf(days)).toEqual({ year: date.year, month: date.month, day: date.day })
      expect(dayOfCivil(civilOf(days))).toBe(days)
      expect(monthsLater(days, months)).toBe(date.add({ months }).since(epoch, { largestUnit: 'day' }).days)
    }),
    { numRuns: 2000 },
  )
})
