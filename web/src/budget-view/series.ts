import type { BudgetRow } from '@stagger/planner'

/** Rows drawn in one colour: one of the outermost rows, or the smallest of them together. */
export type Series = {
  /** The row's id; absent for those put together. */
  readonly id?: string
  /** Spent or fixed, and what is still to be expected: minor units by period. */
  readonly solid: readonly number[]
  readonly pale: readonly number[]
  readonly total: number
}

/** So many colours can be told apart. */
export const MOST_SERIES = 6

/** The outermost rows of a budget as series, in their order; the smallest go together where there are too many. */
export function seriesOf({ rows, forecast }: BudgetRow): readonly Series[] {
  if (rows.length <= MOST_SERIES) return rows.map((row) => ({ id: row.id, ...amountsOf([row], forecast.byPeriod) }))
  const bySize = rows.toSorted((a, b) => Math.abs(b.forecast.total) - Math.abs(a.forecast.total))
  const large = new Set(bySize.slice(0, MOST_SERIES - 1))
  const small = rows.filter((row) => !large.has(row))
  return [
    ...rows.flatMap((row) => (large.has(row) ? [{ id: row.id, ...amountsOf([row], forecast.byPeriod) }] : [])),
    amountsOf(small, forecast.byPeriod),
  ]
}

const amountsOf = (rows: readonly BudgetRow[], periods: readonly unknown[]): Omit<Series, 'id'> => ({
  solid: periods.map((_, k) => sum(rows, ({ actual, committed }) => at(actual, k) + at(committed, k))),
  pale: periods.map((_, k) => sum(rows, ({ toComplete }) => at(toComplete, k))),
  total: sum(rows, ({ forecast }) => forecast.total),
})

const at = ({ byPeriod }: BudgetRow['actual'], k: number): number => byPeriod[k] ?? 0

const sum = (rows: readonly BudgetRow[], of: (row: BudgetRow) => number): number =>
  rows.reduce((whole, row) => whole + of(row), 0)
