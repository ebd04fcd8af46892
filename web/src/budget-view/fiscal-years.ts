import type { Budget } from '@stagger/planner'
import type { FiscalYearShown } from './budget-search.ts'
import { periodsShown } from './table-rows.ts'

/** Periods by their place, both inclusive; `last` under `first` when there are none. */
export type PeriodRange = { readonly first: number; readonly last: number }

/** The fiscal years in which there is anything to show. */
export function fiscalYearsOf({ periods, sum }: Budget): readonly number[] {
  const { first, last } = periodsShown(sum)
  return [...new Set(periods.slice(first, last + 1).map(({ fiscalYear }) => fiscalYear))]
}

/** The year that is shown: the one asked for; of months the year in hand, else the first after it, else the last. */
export function yearShown(budget: Budget, asked: FiscalYearShown | undefined): FiscalYearShown {
  const years = fiscalYearsOf(budget)
  if (asked !== undefined && (asked === 'all' || years.includes(asked))) return asked
  if (budget.by !== 'month' || years.length < 2) return 'all'
  const { statusDate, periods } = budget
  const now = periods.find(({ start, end }) => start <= statusDate && statusDate < end)?.fiscalYear
  return years.find((year) => now === undefined || year >= now) ?? years.at(-1) ?? 'all'
}

/** The periods of a year, as many as the budget has; of all years those from the first to the last with anything in them. */
export function rangeOf({ periods, sum }: Budget, year: FiscalYearShown): PeriodRange {
  if (year === 'all') return periodsShown(sum)
  const isIn = ({ fiscalYear }: Budget['periods'][number]) => fiscalYear === year
  return { first: Math.max(0, periods.findIndex(isIn)), last: periods.findLastIndex(isIn) }
}
