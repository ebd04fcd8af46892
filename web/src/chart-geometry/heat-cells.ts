import { dayOf, type IsoDate, plusDays } from '@stagger/planner'
import { ROW_HEIGHT, yOf } from './marks.ts'
import { periodStart } from './ticks.ts'
import { type Rect, type Span, type TimeScale, xOf } from './time-scale.ts'

/** Room above and below the lanes of a row, and between two. */
const INSET = 3
const GAP = 2
/** Between two cells of a lane. */
const APART = 1
const MIN_WIDTH = 2
/** Room before the first and after the last window. */
const DAYS_AROUND = 14

/** The rectangle of the days `span` in lane `lane` of `lanes` of row `index`. */
export function cellRect(span: Span, index: number, lane: number, lanes: number, scale: TimeScale): Rect {
  const height = (ROW_HEIGHT - 2 * INSET - (lanes - 1) * GAP) / lanes
  const x = xOf(scale, span.start)
  return {
    x,
    y: yOf(index) + INSET + lane * (height + GAP),
    width: Math.max(MIN_WIDTH, xOf(scale, span.end) - x - APART),
    height,
  }
}

/** Whether a sign of this many px fits into a cell. */
export const fitsSign = ({ width }: Rect, px: number): boolean => width >= px

/** A check mark in the middle of `rect`, as an SVG path. */
export function checkPath({ x, y, width, height }: Rect): string {
  const [cx, cy] = [x + width / 2, y + height / 2]
  return `M${cx - 3},${cy}l2.2,2.2l3.8,-4.4`
}

/** A cross in the middle of `rect`, as an SVG path. */
export function crossPath({ x, y, width, height }: Rect): string {
  const [cx, cy] = [x + width / 2, y + height / 2]
  return `M${cx - 2.5},${cy - 2.5}l5,5M${cx + 2.5},${cy - 2.5}l-5,5`
}

/** The lower half of `rect`. */
export const lowerHalf = (rect: Rect): Rect => ({ ...rect, y: rect.y + rect.height / 2, height: rect.height / 2 })

/** The days that the heat map is about: all windows and today, from the first of a month. */
export function windowsSpan(windows: readonly { start: IsoDate; end: IsoDate }[], today: IsoDate): Span {
  const starts = [today, ...windows.map(({ start }) => start)].sort()
  const ends = [today, ...windows.map(({ end }) => end)].sort()
  return {
    start: periodStart('month', dayOf(starts[0] ?? today), 1),
    end: plusDays(dayOf(ends.at(-1) ?? today), DAYS_AROUND),
  }
}
