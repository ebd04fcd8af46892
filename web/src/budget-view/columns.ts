import type { Budget, BudgetRow, FiscalPeriod } from '@stagger/planner'
import type { PeriodRange } from './fiscal-years.ts'
import { needTenths } from './table-amounts.ts'
import type { TableRow } from './table-rows.ts'

/** The sums beside the periods, in order; a plan without a baseline has neither `budgeted` nor `variance`. */
export const SUM_COLUMNS = ['forecast', 'budgeted', 'variance', 'committed', 'actual', 'reserve'] as const
export type SumColumn = (typeof SUM_COLUMNS)[number]

/** A column of numbers: a period of the forecast, the sum of the year shown, or a sum over all periods. */
export type BudgetColumn =
  | { readonly kind: 'period'; readonly at: number; readonly period: FiscalPeriod; readonly isNow: boolean }
  | { readonly kind: 'year'; readonly fiscalYear: number; readonly range: PeriodRange }
  | { readonly kind: 'sum'; readonly sum: SumColumn }

/** The columns of a budget: the periods of a range, their sum where they are but one year, and the sums of everything. */
export function budgetColumns(
  { periods, sum, statusDate }: Budget,
  range: PeriodRange,
  year: number | 'all',
): readonly BudgetColumn[] {
  const sums = SUM_COLUMNS.filter((one) => {
    if (one === 'reserve') return sum.chance !== undefined
    return sum.budgeted !== undefined || (one !== 'budgeted' && one !== 'variance')
  })
  return [
    ...periods.slice(range.first, range.last + 1).map((period, k) => ({
      kind: 'period' as const,
      at: range.first + k,
      period,
      isNow: period.start <= statusDate && statusDate < period.end,
    })),
    ...(year === 'all' ? [] : [{ kind: 'year' as const, fiscalYear: year, range }]),
    ...sums.map((one) => ({ kind: 'sum' as const, sum: one })),
  ]
}

/** The number of a row in a column, whole minor units; undefined where the row has none. */
export function amountIn(row: BudgetRow, column: BudgetColumn): number | undefined {
  if (column.kind === 'period') return row.forecast.byPeriod[column.at]
  if (column.kind === 'year')
    return row.forecast.byPeriod.slice(column.range.first, column.range.last + 1).reduce((sum, minor) => sum + minor, 0)
  switch (column.sum) {
    case 'reserve':
      return row.chance?.reserve
    case 'variance':
      return row.variance?.total.total
    default:
      return row[column.sum]?.total
  }
}

/** Of each column, whether some row that is shown needs tenths of a thousand in it. */
export const columnsInTenths = (
  rows: readonly Pick<TableRow, 'row'>[],
  columns: readonly BudgetColumn[],
  currency: string,
): readonly boolean[] =>
  columns.map((column) =>
    needTenths(
      rows.map(({ row }) => amountIn(row, column)),
      currency,
    ),
  )

/** The column that stays in view when periods are scrolled. */
export const isTotal = (column: BudgetColumn): boolean => column.kind === 'sum' && column.sum === 'forecast'

/** Where the sums begin beside the periods. */
export const isFirstSum = (columns: readonly BudgetColumn[], k: number): boolean =>
  columns[k]?.kind !== 'period' && columns[k - 1]?.kind === 'period'
