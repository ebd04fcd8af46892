import { type Forecast, type IsoDate, isoOf, lastDay } from '@stagger/planner'
import { labelBeside, markRect, textWidth, type RowRange } from '../chart-geometry/marks.ts'
import type { Rect, TimeScale } from '../chart-geometry/time-scale.ts'
import { dayAndMonth, longDate } from '../format.ts'
import { plannedAndSure } from '#words/confidence.ts'
import { spanText } from '#words/everywhere.ts'
import { elapsedDays, expiryCountsFromHere } from '#words/timeline.ts'
import type { OutlineRow } from '../plan-view/outline.ts'
import type { RowMark } from '../plan-view/outline-marks.ts'
import type { PlanView } from '../plan-view/plan-view.ts'

/** A mark with its place and its words, ready to be drawn. */
export type DrawnMark = Omit<RowMark, 'span'> & {
  readonly rect: Rect
  readonly title: string
  /** A text inside the mark, or beside it. */
  readonly inside?: string
  readonly beside?: { readonly text: string; readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' }
}

/** The marks of the rows in `range`; reports say what is 80 % sure where that is known. */
export function drawnMarks(
  view: PlanView,
  rows: readonly OutlineRow[],
  range: RowRange,
  scale: TimeScale,
  forecast?: Forecast,
): readonly DrawnMark[] {
  const sure = new Map(forecast?.milestones.map(({ activityId, p80 }) => [activityId, p80]))
  const found: DrawnMark[] = []
  for (let i = range.first; i <= range.last; i++) {
    for (const mark of rows[i]?.marks ?? [])
      found.push(drawnMark(view, mark, i, rows[i]?.name ?? '', scale, sure.get(mark.activityId ?? '')))
  }
  return found
}

function drawnMark(
  view: PlanView,
  { span, ...mark }: RowMark,
  row: number,
  rowName: string,
  scale: TimeScale,
  p80: IsoDate | undefined,
): DrawnMark {
  const rect = markRect(mark.shape, span, row, scale)
  const start = isoOf(span.start)
  const last = isoOf(lastDay(span.end))
  const name = (mark.activityId && view.activity(mark.activityId)?.name) ?? rowName
  const isMoment = span.start === span.end
  const title = isMoment ? `${name}, ${longDate(last)}` : `${name}, ${spanText(start, last)}`
  const beside = besideText(mark.shape, last, p80)
  return {
    ...mark,
    key: `${row} ${mark.key}`,
    rect,
    title,
    ...insideText(mark.shape, rect, start, last, span.end - span.start),
    ...(beside && { beside: { text: beside, ...labelBeside(rect, beside, scale.width) } }),
  }
}

/** A window says its dates where they fit, a wait of time its days. */
function insideText(
  shape: RowMark['shape'],
  rect: Rect,
  start: string,
  last: string,
  days: number,
): { inside?: string } {
  if (shape === 'incubation') return { inside: elapsedDays(days) }
  if (shape !== 'window') return {}
  const long = spanText(start, last)
  const short = `${dayAndMonth(start)} – ${dayAndMonth(last)}`
  const fitting = [long, short].find((text) => textWidth(text) + 12 <= rect.width)
  return fitting ? { inside: fitting } : {}
}

function besideText(shape: RowMark['shape'], day: IsoDate, p80: IsoDate | undefined): string | undefined {
  if (shape === 'report') return p80 === undefined || p80 === day ? longDate(day) : plannedAndSure(day, p80)
  return shape === 'certified' ? expiryCountsFromHere : undefined
}
