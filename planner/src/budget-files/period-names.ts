import type { FiscalPeriod } from '../budget/fiscal-calendar.ts'
import { dayNumber, dayOf, isoOf } from '../day.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const CENTURY = 100
const HALF = 2

/** A fiscal year as ledgers call it. */
export const yearName = ({ fiscalYear }: Pick<FiscalPeriod, 'fiscalYear'>): string => `FY ${fiscalYear}`

/**
 * `Jan 27`, `FY27 Q1` or `FY27`: the same on the page, at the command line and in every file. A fiscal month of weeks is
 * called after the calendar month that its middle lies in.
 */
export function fiscalPeriodName({ fiscalYear, quarter, month, start, end }: FiscalPeriod): string {
  const year = `FY${shortYear(fiscalYear)}`
  if (month === undefined) return quarter === undefined ? year : `${year} Q${quarter}`
  const middle = isoOf(dayNumber(Math.floor((dayOf(start) + dayOf(end)) / HALF)))
  return `${MONTHS[Number(middle.slice(5, 7)) - 1] ?? ''} ${shortYear(Number(middle.slice(0, 4)))}`
}

const shortYear = (year: number): string => String(year % CENTURY).padStart(2, '0')
