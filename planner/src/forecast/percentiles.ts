import { QUANTILE_POINTS } from './forecast-result.ts'

const PERCENT = 100

/** The first value of an ascending column that at least `percent` of its values do not exceed. The column is not empty. */
export const percentileOf = (sorted: Int32Array | Float64Array, percent: number): number =>
  sorted[Math.max(0, Math.ceil((percent * sorted.length) / PERCENT) - 1)] ?? 0

/** Percentiles 0 to 100 of an ascending column. */
export const percentilesOf = (sorted: Int32Array | Float64Array): readonly number[] =>
  Array.from({ length: QUANTILE_POINTS }, (_, percent) => percentileOf(sorted, percent))

/** The mean of a column, 0 of an empty one. */
export function meanOf(column: Int32Array | Float64Array): number {
  let sum = 0
  for (let k = 0; k < column.length; k++) sum += column[k] ?? 0
  return column.length === 0 ? 0 : sum / column.length
}

/** The median of some entries of a column. */
export const medianAt = (column: Float64Array, entries: readonly number[]): number => {
  const MEDIAN = 50
  return percentileOf(Float64Array.from(entries, (k) => column[k] ?? 0).sort(), MEDIAN)
}
