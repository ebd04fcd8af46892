import { type Forecast, type IsoDate, isoOf, lastDay } from '@stagger/planner'
import type { Pressable } from '../chart-geometry/grips.ts'
import { labelBeside, markRect, type RowRange, textBeside, textWidth } from '../chart-geometry/marks.ts'
import { inView, type TimeScale } from '../chart-geometry/time-scale.ts'
import { dayAndMonth, longDate } from '../format.ts'
import { withStatus } from '#words/chart.ts'
import { plannedAndSure } from '#words/chance.ts'
import { spanText } from '#words/everywhere.ts'
import { elapsedDays, expiryCountsFromHere } from '#words/timeline.ts'
import { brokenActivities } from '../plan-view/broken-activities.ts'
import { once } from '../once.ts'
import type { OutlineRow } from '../plan-view/outline-rows.ts'
import type { RowMark } from '../plan-view/outline-marks.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { resizable } from '../plan-view/resize.ts'
import type { Settled } from './settled.ts'

/** What a sign beside a mark says of it. */
export type MarkStatus = 'broken' | 'done' | 'pinned'

/** A mark with its place and its words, ready to be drawn. */
export type DrawnMark = Omit<RowMark, 'span' | 'firstDay'> &
  Pressable & {
    readonly title: string
    readonly status?: MarkStatus
    /** A text inside the mark, or beside it. */
    readonly inside?: string
    readonly beside?: {
      readonly text: string
      readonly x: number
      readonly y: number
      readonly anchor: 'start' | 'end'
    }
  }

type Drawing = {
  readonly view: PlanView
  readonly rows: readonly OutlineRow[]
  readonly scale: TimeScale
  /** The px of the chart that are wanted. */
  readonly seen: { readonly from: number; readonly to: number }
  readonly forecast: Forecast | undefined
  /** Of what it is said what is critical and which rules are broken. */
  readonly settled: Settled
}

/** Px beside a mark that its label may take. */
const LABEL_ROOM = 140

/** Draws the marks of rows; those of a row that was drawn before are the very same, so that a scroll draws only what comes. */
export function marksDrawer(drawing: Drawing): (range: RowRange) => readonly DrawnMark[] {
  const sure: Sure = new Map(drawing.forecast?.milestones.map(({ activityId, p80 }) => [activityId, p80]))
  const known = new Map<number, readonly DrawnMark[]>()
  const ofRow = (index: number): readonly DrawnMark[] => {
    const marks = known.get(index) ?? marksOfRow(drawing, index, sure)
    known.set(index, marks)
    return marks
  }
  return ({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap(ofRow)
}

/** The mark under a point, whether it can be dragged or not: the one drawn last, which is on top. */
export const markAt = (
  drawn: readonly DrawnMark[],
  { x, y }: { readonly x: number; readonly y: number },
): DrawnMark | undefined =>
  drawn.findLast(({ rect }) => x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height)

/** By when a report is 80 % sure. */
type Sure = ReadonlyMap<string, IsoDate>

/** The marks of a row that are on screen; reports say what is 80 % sure where that is known. */
function marksOfRow({ view, rows, scale, seen, settled }: Drawing, index: number, sure: Sure): readonly DrawnMark[] {
  const row = rows[index]
  const before = row && settled.rowOf(row)
  return (row?.marks ?? []).flatMap((mark) => {
    const rect = markRect(mark.shape, mark.span, index, scale)
    if (!inView(rect.x - LABEL_ROOM, rect.width + 2 * LABEL_ROOM, seen)) return []
    return [
      {
        ...mark,
        key: `${index} ${mark.key}`,
        rect,
        ...gripsOf(view, mark),
        ...wordsOf(view, mark, row?.name ?? '', settled.view),
        isCritical: once(() => before?.marks.find(({ key }) => key === mark.key)?.isCritical() ?? false),
        ...insideText(mark, rect.width),
        ...besideText(mark, rect, scale, sure.get(mark.activityId ?? '')),
      },
    ]
  })
}

function gripsOf(view: PlanView, { activityId, done }: RowMark) {
  const { start, end } = activityId === undefined ? NO_ENDS : resizable(view, activityId)
  return { canMove: activityId !== undefined && done < 1, canResizeStart: start, canResizeEnd: end }
}
const NO_ENDS = { start: false, end: false }

function wordsOf(
  view: PlanView,
  { activityId, span, firstDay, done }: RowMark,
  rowName: string,
  settled: PlanView | undefined,
) {
  const activity = activityId === undefined ? undefined : view.activity(activityId)
  const name = activity?.name ?? rowName
  const when = spanText(isoOf(firstDay), isoOf(lastDay(span.end)))
  const isBroken = activity !== undefined && settled !== undefined && brokenActivities(settled).has(activity.id)
  const status = activity && statusOf(isBroken, done, activity.constraints.fixed !== undefined)
  return { title: withStatus(`${name}, ${when}`, status), ...(status && { status }) }
}

function statusOf(isBroken: boolean, done: number, isPinned: boolean): MarkStatus | undefined {
  if (isBroken) return 'broken'
  if (done >= 1) return 'done'
  return isPinned ? 'pinned' : undefined
}

/** A window says its dates where they fit, a wait of time its days. */
function insideText({ shape, span }: RowMark, width: number): { inside?: string } {
  if (shape === 'incubation') return { inside: elapsedDays(span.end - span.start) }
  if (shape !== 'window') return {}
  const [start, last] = [isoOf(span.start), isoOf(lastDay(span.end))]
  const texts = [spanText(start, last), `${dayAndMonth(start)} – ${dayAndMonth(last)}`]
  const fitting = texts.find((text) => textWidth(text) + 12 <= width)
  return fitting ? { inside: fitting } : {}
}

/** What a report and the day from which it counts say beside their diamond. */
function besideText(
  { shape, span }: RowMark,
  rect: DrawnMark['rect'],
  scale: TimeScale,
  p80: IsoDate | undefined,
): Pick<DrawnMark, 'beside'> {
  const day = isoOf(lastDay(span.end))
  const report = (): readonly [string, ...string[]] =>
    p80 === undefined || p80 === day ? [longDate(day)] : plannedAndSure(day, p80)
  const texts = shape === 'report' ? report() : shape === 'certified' ? ([expiryCountsFromHere] as const) : undefined
  if (!texts) return {}
  const text = textBeside(rect, texts, scale.width)
  return { beside: { text, ...labelBeside(rect, text, scale.width) } }
}
