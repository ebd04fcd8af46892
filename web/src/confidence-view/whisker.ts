import { type ActivityFinishes, type Day, plusDays } from '@stagger/planner'
import { ROW_HEIGHT, yOf } from '../chart-geometry/marks.ts'
import { type TimeScale, xOf } from '../chart-geometry/time-scale.ts'

/** The days by which an activity has ended, from the likely to the nearly certain. */
export type EndDays = Readonly<Record<'p10' | 'p50' | 'p80' | 'p90', Day>>

/** The ends that are uncertain, by activity. */
export const endsByActivity = ({ activityIds, p10, p50, p80, p90 }: ActivityFinishes): ReadonlyMap<string, EndDays> =>
  new Map(
    activityIds.flatMap((id, k) => {
      const [least, half, sure, most] = [p10[k], p50[k], p80[k], p90[k]]
      return least === undefined || half === undefined || sure === undefined || most === undefined
        ? []
        : [[id, { p10: least, p50: half, p80: sure, p90: most }]]
    }),
  )

/** The spread of the end of one activity under its mark: a line from P10 to P90, with ticks at P50 and P80; px. */
export type Whisker = {
  readonly from: number
  readonly p50: number
  readonly p80: number
  readonly to: number
  readonly y: number
}

/** Px from the foot of a row, where marks end. */
const ABOVE_FOOT = 3

/** What happens on a day has happened at its end; in row `index`. */
export function whisker({ p10, p50, p80, p90 }: EndDays, index: number, scale: TimeScale): Whisker {
  const xOfEnd = (on: Day) => xOf(scale, plusDays(on, 1))
  return {
    from: xOfEnd(p10),
    p50: xOfEnd(p50),
    p80: xOfEnd(p80),
    to: xOfEnd(p90),
    y: yOf(index) + ROW_HEIGHT - ABOVE_FOOT,
  }
}
