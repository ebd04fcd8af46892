import { QUANTILE_POINTS } from './forecast-result.ts'

const PERCENT = 100

/** Where a percentile lies among `count` values in ascending order, of which there is one at least. */
export const placeOf = (percent: number, count: number): number =>
  Math.max(0, Math.ceil((percent * count) / PERCENT) - 1)

/** The first value of an ascending column that at least `percent` of its values do not exceed. The column is not empty. */
export const percentileOf = (sorted: Float64Array, percent: number): number =>
  sorted[placeOf(percent, sorted.length)] ?? 0

/** Percentiles 0 to 100 of an ascending column. */
export const percentilesOf = (sorted: Float64Array): readonly number[] =>
  Array.from({ length: QUANTILE_POINTS }, (_, percent) => percentileOf(sorted, percent))

/** The mean of a column, 0 of an empty one. */
export function meanOf(column: Float64Array): number {
  let sum = 0
  for (let k = 0; k < column.length; k++) sum += column[k] ?? 0
  return column.length === 0 ? 0 : sum / column.length
}
