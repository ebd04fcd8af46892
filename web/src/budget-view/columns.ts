import type { Budget, BudgetRow, FiscalPeriod } from '@stagger/planner'
import { periodsShown } from './table-rows.ts'

/** The sums beside the periods, in order; a plan without a baseline has neither `budgeted` nor `variance`. */
export const SUM_COLUMNS = ['forecast', 'budgeted', 'variance', 'committed', 'actual', 'reserve'] as const
export type SumColumn = (typeof SUM_COLUMNS)[number]

/** A column of numbers: a period of the forecast, or a sum over all of them. */
export type BudgetColumn =
  | { readonly kind: 'period'; readonly at: number; readonly period: FiscalPeriod }
  | { readonly kind: 'sum'; readonly sum: SumColumn }

/** The columns of a budget, periods first; periods in which there is nothing are left out at both ends. */
export function budgetColumns({ periods, sum }: Budget): readonly BudgetColumn[] {
  const { first, last } = periodsShown(sum)
  const sums = SUM_COLUMNS.filter((one) => {
    if (one === 'reserve') return sum.chance !== undefined
    return sum.budgeted !== undefined || (one !== 'budgeted' && one !== 'variance')
  })
  return [
    ...periods.slice(first, last + 1).map((period, k) => ({ kind: 'period' as const, at: first + k, period })),
    ...sums.map((one) => ({ kind: 'sum' as const, sum: one })),
  ]
}

/** The number of a row in a column, whole minor units; undefined where the row has none. */
export function amountIn(row: BudgetRow, column: BudgetColumn): number | undefined {
  if (column.kind === 'period') return row.forecast.byPeriod[column.at]
  switch (column.sum) {
    case 'reserve':
      return row.chance?.reserve
    case 'variance':
      return row.variance?.total.total
    default:
      return row[column.sum]?.total
  }
}

/** Where the sums begin beside the periods. */
export const isFirstSum = (columns: readonly BudgetColumn[], k: number): boolean =>
  columns[k]?.kind === 'sum' && columns[k - 1]?.kind !== 'sum'
