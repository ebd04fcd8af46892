import type { FiscalPeriod } from '../budget/fiscal-calendar.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const CENTURY = 100

/** A fiscal year as ledgers call it. */
export const yearName = ({ fiscalYear }: Pick<FiscalPeriod, 'fiscalYear'>): string => `FY ${fiscalYear}`

/** `Jan-27`, `Q1 FY27` or `FY27`. A fiscal month bears the name of the calendar month that it stands for, in books of weeks too. */
export function fiscalPeriodName({ fiscalYear, quarter, month }: FiscalPeriod, yearStartsIn: number): string {
  const year = `FY${shortYear(fiscalYear)}`
  if (month === undefined) return quarter === undefined ? year : `Q${quarter} ${year}`
  const since = yearStartsIn - 1 + (month - 1)
  // A fiscal year is called after the calendar year in which it ends.
  const calendarYear = fiscalYear - (yearStartsIn > 1 && since < MONTHS.length ? 1 : 0)
  return `${MONTHS[since % MONTHS.length] ?? ''}-${shortYear(calendarYear)}`
}

const shortYear = (year: number): string => String(year % CENTURY).padStart(2, '0')
