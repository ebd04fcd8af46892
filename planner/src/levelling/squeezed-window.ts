import { startFor } from '../schedule/own-clock.ts'
import { type Dates, FREE, type Problem } from '../schedule/problem.ts'

/** Dates of which some are not settled: `free` by task 1 for those that are to be found, 0 for those that stay. */
export type SqueezedWindow = { readonly dates: Dates; readonly free: Uint8Array }

/**
 * A question for the exact method: do the tasks of a window of a schedule fit into less time? What ends by `from` stays
 * where it is, as early as it can be; what the window does not reach lies as late as it can, a day (of its calendar)
 * earlier than that; the `size` tasks between, and all that bear a cost, are free. Unlike a window whose surroundings stay
 * as they are, one in the middle of a schedule then makes the whole of it shorter (windows between justified parts: Debels
 * and Vanhoucke 2007). The parts never overlap; `undefined` when too few tasks lie between to keep them apart.
 *
 * `early`: the schedule. `late`: the same shifted right. `byLate`: the tasks by their late starts. With calendars a day
 * earlier may break something: what is found is an order to decode, and never dates to believe.
 */
export function squeezedWindow(
  p: Problem,
  mode: Int32Array,
  { early, late, byLate }: { readonly early: Dates; readonly late: Dates; readonly byLate: Int32Array },
  from: number,
  size: number,
): SqueezedWindow | undefined {
  const dates = { start: early.start.slice(), finish: early.finish.slice() }
  const free = new Uint8Array(p.count)
  let length = 0
  for (const i of byLate) {
    if (p.held[i] !== FREE || early.finish[i]! <= from) continue
    if (length < size) free[i] = 1
    else {
      if (length === size && late.start[i]! <= from) return undefined
      dates.finish[i] = late.finish[i]! - 1
      dates.start[i] = startFor(p, i, mode[i]!, dates.finish[i])
    }
    length++
  }
  for (const column of [p.objective.target, p.objective.promised]) {
    for (const i of column) {
      free[i] = 1
      dates.start[i] = early.start[i]!
      dates.finish[i] = early.finish[i]!
    }
  }
  return { dates, free }
}
