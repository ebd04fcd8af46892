import { QUANTILE_POINTS } from './forecast-result.ts'
import { placeOf } from './percentiles.ts'

/** How often a day is the end of something: `counts[k]` times the day `first + k`, counted from the problem's origin. */
export type CountedDays = { readonly first: number; readonly counts: readonly number[]; readonly of: number }

/** Days are whole numbers: they are counted, not sorted. */
export function countedDays(ends: Int32Array): CountedDays {
  let first = ends[0] ?? 0
  let last = first
  for (let k = 1; k < ends.length; k++) {
    const end = ends[k] ?? 0
    if (end < first) first = end
    if (end > last) last = end
  }
  const counts = new Int32Array(last - first + 1)
  for (let k = 0; k < ends.length; k++) {
    const at = (ends[k] ?? 0) - first
    counts[at] = (counts[at] ?? 0) + 1
  }
  return { first, counts: [...counts], of: ends.length }
}

/** Percentiles 0 to 100: each the first day by which at least so many percent are over. */
export function dayPercentiles({ first, counts, of }: CountedDays): readonly number[] {
  let k = 0
  let upTo = counts[0] ?? 0
  return Array.from({ length: QUANTILE_POINTS }, (_, percent) => {
    while (upTo <= placeOf(percent, of) && k + 1 < counts.length) upTo += counts[++k] ?? 0
    return first + k
  })
}

/** The mean of the days; 0 of none. */
export const meanDay = ({ first, counts, of }: CountedDays): number =>
  of === 0 ? 0 : first + counts.reduce((sum, count, k) => sum + k * count, 0) / of
