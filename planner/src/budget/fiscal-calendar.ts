import { type Day, DAYS_A_WEEK, dayOf, type IsoDate, isoOf, plusDays, plusMonths, weekdayOf } from '../day.ts'
import type { Books } from '../plan/budgets.ts'
import type { Plan } from '../plan/plan.ts'

/**
 * A fiscal month, quarter or year. `fiscalYear` is the calendar year in which it ends; `month` counts from 1 to 12 from
 * the year's first. Days from `start` up to, not including, `end`.
 */
export type FiscalPeriod = {
  readonly fiscalYear: number
  readonly quarter?: number
  readonly month?: number
  readonly start: IsoDate
  readonly end: IsoDate
}

const MONTHS_A_YEAR = 12
const MONTHS_A_QUARTER = 3
/** Weeks of the three months of a quarter. */
const WEEKS: readonly number[] = [4, 4, 5]
/** Saturday, where books in weeks do not say otherwise. */
const USUAL_LAST_DAY = 6

/** The month, 1 to 12, in which the fiscal year begins: as the books say, else as the organization does. */
export const fiscalStartMonth = ({ organization, books }: Pick<Plan, 'organization' | 'books'>): number =>
  books?.[0]?.startMonth ?? organization.fiscalYearStartMonth

/**
 * The fiscal months that cover `from` to `to`, both inclusive, in order and without gaps. In books of weeks the year's
 * last month takes the leap week.
 */
export function fiscalMonths(plan: Pick<Plan, 'organization' | 'books'>, from: Day, to: Day): readonly FiscalPeriod[] {
  const startMonth = fiscalStartMonth(plan)
  const first = yearOf(from) - 1
  const years = Array.from({ length: yearOf(to) - first + 2 }, (_, k) => first + k)
  const pattern = plan.books?.[0] ?? { pattern: 'months' as const }
  return years
    .flatMap((year) => monthsOf(year, startMonth, pattern))
    .filter(({ start, end }) => dayOf(end) > from && dayOf(start) <= to)
}

/** The months, quarters or years, whole ones, that have some of `months` in them. */
export function wholePeriods(
  plan: Pick<Plan, 'organization' | 'books'>,
  months: readonly FiscalPeriod[],
  by: 'month' | 'quarter' | 'year',
): readonly FiscalPeriod[] {
  const [first] = months
  const last = months.at(-1)
  if (!first || !last) return []
  // A year further on both sides holds every period that the months are part of.
  const around = fiscalMonths(
    plan,
    plusMonths(dayOf(first.start), -MONTHS_A_YEAR),
    plusMonths(dayOf(last.end), MONTHS_A_YEAR),
  )
  return periodsOf(around, by).filter(({ start, end }) => end > first.start && start < last.end)
}

/** Months of one fiscal year put together as quarters or years. */
function periodsOf(months: readonly FiscalPeriod[], by: 'month' | 'quarter' | 'year'): readonly FiscalPeriod[] {
  if (by === 'month') return months
  const periods: FiscalPeriod[] = []
  for (const { fiscalYear, quarter = 1, start, end } of months) {
    const last = periods.at(-1)
    if (last?.fiscalYear === fiscalYear && (by === 'year' || last.quarter === quarter))
      periods[periods.length - 1] = { ...last, end }
    else periods.push({ fiscalYear, ...(by === 'quarter' && { quarter }), start, end })
  }
  return periods
}

function monthsOf(fiscalYear: number, startMonth: number, books: Pick<Books, 'pattern' | 'endsOn'>): FiscalPeriod[] {
  const ends =
    books.pattern === 'months' ? calendarEnds(fiscalYear, startMonth) : weekEnds(fiscalYear, startMonth, books)
  return ends.slice(1).map((end, k) => ({
    fiscalYear,
    quarter: Math.floor(k / MONTHS_A_QUARTER) + 1,
    month: k + 1,
    start: isoOf(ends[k] ?? end),
    end: isoOf(end),
  }))
}

/** The year's first day and the exclusive end of each of its months. */
function calendarEnds(fiscalYear: number, startMonth: number): Day[] {
  const end = endOfYear(fiscalYear, startMonth)
  return Array.from({ length: MONTHS_A_YEAR + 1 }, (_, k) => plusMonths(end, k - MONTHS_A_YEAR))
}

function weekEnds(fiscalYear: number, startMonth: number, { endsOn = USUAL_LAST_DAY }: Pick<Books, 'endsOn'>): Day[] {
  const lastOf = (year: number) => afterLast(endOfYear(year, startMonth), endsOn)
  const ends = [lastOf(fiscalYear - 1)]
  for (let k = 0; k < MONTHS_A_YEAR - 1; k++)
    ends.push(plusDays(ends[k] ?? lastOf(fiscalYear), (WEEKS[k % MONTHS_A_QUARTER] ?? 0) * DAYS_A_WEEK))
  return [...ends, lastOf(fiscalYear)]
}

/** The exclusive end of the last `weekday` before `end`. */
const afterLast = (end: Day, weekday: number): Day =>
  plusDays(end, -((weekdayOf(plusDays(end, -1)) - weekday + DAYS_A_WEEK) % DAYS_A_WEEK))

/** The exclusive end of the calendar year that ends in `fiscalYear`. */
const endOfYear = (fiscalYear: number, startMonth: number): Day =>
  startMonth === 1 ? dayOf(`${fiscalYear + 1}-01-01`) : dayOf(`${fiscalYear}-${String(startMonth).padStart(2, '0')}-01`)

const yearOf = (day: Day): number => Number(isoOf(day).slice(0, 4))
