import { type Day, type DayCounts, dayOf, plusDays } from '@stagger/planner'

/** How many iterations there are. */
const allOf = ({ counts }: DayCounts): number => counts.reduce((sum, count) => sum + count, 0)

/** A number of days in a row, from `start` up to, not including, `end`, and the share of the iterations that end there. */
export type Bin = { readonly start: Day; readonly end: Day; readonly share: number }

/** Days together to bins of `width` days, the first bin at the first day that any iteration has. */
export function dayBins(days: DayCounts, width: number): readonly Bin[] {
  const all = Math.max(1, allOf(days))
  const first = dayOf(days.first)
  return Array.from({ length: Math.ceil(days.counts.length / width) }, (_, k) => {
    const inside = days.counts.slice(k * width, (k + 1) * width)
    const start = plusDays(first, k * width)
    return { start, end: plusDays(start, width), share: inside.reduce((sum, count) => sum + count, 0) / all }
  })
}

/** What is reached by the end of each day on which anything is: the day after it, and the share by then, ascending. */
export function risingShares(days: DayCounts): readonly { readonly end: Day; readonly share: number }[] {
  const all = Math.max(1, allOf(days))
  const first = dayOf(days.first)
  let reached = 0
  return days.counts.flatMap((count, k) => {
    if (count === 0) return []
    reached += count
    return [{ end: plusDays(first, k + 1), share: reached / all }]
  })
}
