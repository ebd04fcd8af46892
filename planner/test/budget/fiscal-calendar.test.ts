import { expect, test } from '@jest/globals'
import { dayOf, weekdayOf, lastDay } from '../../src/index.ts'
import { fiscalMonths, wholePeriods } from '../../src/budget/fiscal-calendar.ts'
import { given } from '../given.ts'

const { organization } = given({ activities: { a: {} } })
const startingIn = (fiscalYearStartMonth: number, endsOn?: number) => ({
  organization: { ...organization, fiscalYearStartMonth },
  books: endsOn ? [{ id: 'books', pattern: '4-4-5' as const, endsOn }] : [],
})

test.each([
  [1, '2027-03-31', '2027 quarter 1 month 3: 2027-03-01/2027-04-01'],
  [7, '2027-03-31', '2027 quarter 3 month 9: 2027-03-01/2027-04-01'],
  [7, '2027-07-01', '2028 quarter 1 month 1: 2027-07-01/2027-08-01'],
  [10, '2026-12-31', '2027 quarter 1 month 3: 2026-12-01/2027-01-01'],
])('a year that begins in month %i puts %s into %s', (startMonth, day, expected) => {
  const [month] = fiscalMonths(startingIn(startMonth), dayOf(day), dayOf(day))
  expect(`${month?.fiscalYear} quarter ${month?.quarter} month ${month?.month}: ${month?.start}/${month?.end}`).toBe(
    expected,
  )
})

test('the books say in which month the year begins, whatever the organization said first', () => {
  const books = { ...startingIn(1), books: [{ id: 'books', pattern: 'months' as const, startMonth: 7 }] }
  expect(fiscalMonths(books, dayOf('2027-07-01'), dayOf('2027-07-01'))[0]).toMatchObject({ fiscalYear: 2028, month: 1 })
})

// A retailer's calendar: years end on the last Saturday of January; 2028's has 53 weeks, 29 January 2028 being one.
test('a year of weeks ends on its weekday, and its leap week is the last month’s', () => {
  const books = startingIn(2, 6)
  const weeksOf = (fiscalYear: number) =>
    fiscalMonths(books, dayOf(`${fiscalYear - 1}-06-01`), dayOf(`${fiscalYear}-01-20`))
      .filter((month) => month.fiscalYear === fiscalYear)
      .map(({ start, end }) => (dayOf(end) - dayOf(start)) / 7)
  expect(weeksOf(2027).slice(-6)).toEqual([4, 4, 5, 4, 4, 5])
  expect([2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034].map((year) => [year, weeksOf(year).at(-1)])).toEqual([
    [2027, 5],
    [2028, 5],
    [2029, 5],
    [2030, 5],
    [2031, 5],
    [2032, 6],
    [2033, 5],
    [2034, 5],
  ])
})

test.each([0, 6])('months follow each other without gaps, in calendar months or in weeks (%i)', (endsOn) => {
  const months = fiscalMonths(startingIn(4, endsOn || undefined), dayOf('2026-01-01'), dayOf('2034-12-31'))
  expect(months.slice(1).map(({ start }) => start)).toEqual(months.slice(0, -1).map(({ end }) => end))
  if (endsOn > 0) expect(new Set(months.map(({ end }) => weekdayOf(lastDay(dayOf(end)))))).toEqual(new Set([endsOn]))
})

test('quarters and years are told whole, whatever part of them has money', () => {
  const books = startingIn(7)
  const months = fiscalMonths(books, dayOf('2027-08-15'), dayOf('2027-11-01'))
  const told = (by: 'month' | 'quarter' | 'year') =>
    wholePeriods(books, months, by).map(({ start, end }) => `${start}/${end}`)
  expect([told('month').length, told('quarter'), told('year')]).toEqual([
    4,
    ['2027-07-01/2027-10-01', '2027-10-01/2028-01-01'],
    ['2027-07-01/2028-07-01'],
  ])
})
