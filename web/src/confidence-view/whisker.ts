import { type DateForecast, dayOf, plusDays } from '@stagger/planner'
import { ROW_HEIGHT, yOf } from '../chart-geometry/marks.ts'
import { type TimeScale, xOf } from '../chart-geometry/time-scale.ts'

/** The spread of one milestone under its mark: a line from P10 to P90, with ticks at P50 and P80; px. */
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
export function whisker({ p10, p50, p80, p90 }: DateForecast, index: number, scale: TimeScale): Whisker {
  const xOfEnd = (on: string) => xOf(scale, plusDays(dayOf(on), 1))
  return {
    from: xOfEnd(p10),
    p50: xOfEnd(p50),
    p80: xOfEnd(p80),
    to: xOfEnd(p90),
    y: yOf(index) + ROW_HEIGHT - ABOVE_FOOT,
  }
}
