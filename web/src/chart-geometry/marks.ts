import { type Rect, type Span, type TimeScale, xOf } from './time-scale.ts'

/** Height of a row of the grid and of the chart, px: one number, so that both sides stay aligned to the pixel. */
export const ROW_HEIGHT = 24

const BAR_HEIGHT = 14
const BAND_HEIGHT = 19
const DIAMOND = 7
/** A day at the coarsest zoom is under a px wide: nothing that takes time is drawn narrower than this. */
const MIN_WIDTH = 3
const LABEL_GAP = 6
/** Px that a label stands above the middle of its row: clear of the whisker at the row's foot. */
const LABEL_RAISED = 2
/** Inter at 11 px, on average; wide enough never to clip. */
const PX_PER_CHARACTER = 6.4

/** What is drawn for something that takes time or happens. */
export type Shape =
  | 'work'
  | 'window'
  | 'wait'
  | 'incubation'
  | 'milestone'
  | 'report'
  | 'certified'
  | 'phase'
  | 'program'

/** The rows on screen, both ends included; `last` is -1 for none. */
export type RowRange = { readonly first: number; readonly last: number }

/** Top of row `index`. */
export const yOf = (index: number): number => index * ROW_HEIGHT

/** The row under `y`. */
export const rowAt = (y: number): number => Math.floor(y / ROW_HEIGHT)

/** Width that `text` needs at the chart's size of type. */
export const textWidth = (text: string): number => text.length * PX_PER_CHARACTER

const HEIGHTS: Readonly<Record<Shape, number>> = {
  work: BAR_HEIGHT,
  window: BAND_HEIGHT,
  wait: BAR_HEIGHT,
  incubation: BAR_HEIGHT,
  milestone: DIAMOND * 2,
  report: DIAMOND * 2,
  certified: DIAMOND * 2,
  phase: 3,
  program: 6,
}

/** Whether `shape` marks a moment and is drawn around a point. */
export const isPoint = (shape: Shape): boolean => shape === 'milestone' || shape === 'report' || shape === 'certified'

/** The rectangle of `shape` over `span` in row `index`. A point's rectangle is centred on the boundary it happens at. */
export function markRect(shape: Shape, span: Span, index: number, scale: TimeScale): Rect {
  const height = HEIGHTS[shape]
  const y = yOf(index) + (ROW_HEIGHT - height) / 2
  const x = xOf(scale, span.start)
  if (isPoint(shape)) return { x: x - DIAMOND, y, width: DIAMOND * 2, height }
  return { x, y, width: Math.max(MIN_WIDTH, xOf(scale, span.end) - x), height }
}

/** The part of a bar that is done, from its left end. */
export const doneRect = (rect: Rect, done: number): Rect => ({
  ...rect,
  width: rect.width * Math.min(1, Math.max(0, done)),
})

/** The red line under a critical bar. */
export const criticalLine = (rect: Rect): Rect => ({
  x: rect.x,
  y: rect.y + rect.height + 1,
  width: rect.width,
  height: 2,
})

/** The thin bar at the foot of row `index` where something once was planned. */
export function baselineRect({ start, end }: Span, index: number, scale: TimeScale): Rect {
  const x = xOf(scale, start)
  return { x, y: yOf(index) + ROW_HEIGHT - 3, width: Math.max(MIN_WIDTH, xOf(scale, end) - x), height: 2 }
}

/** The four corners of a diamond that fills `rect`, as SVG points. */
export function diamondPoints({ x, y, width, height }: Rect): string {
  const middle = x + width / 2
  const centre = y + height / 2
  return `${middle},${y} ${x + width},${centre} ${middle},${y + height} ${x},${centre}`
}

/**
 * A label beside `rect`, above a whisker: to its right where that fits before `limit`, else to its left; where neither
 * side has the room, on the side that has more.
 */
export function labelBeside(
  rect: Rect,
  text: string,
  limit: number,
): { x: number; y: number; anchor: 'start' | 'end' } {
  const { left, right } = roomBeside(rect, limit)
  const isRight = textWidth(text) <= right || right >= left
  const y = rect.y + rect.height / 2 - LABEL_RAISED
  return isRight
    ? { x: rect.x + rect.width + LABEL_GAP, y, anchor: 'start' }
    : { x: rect.x - LABEL_GAP, y, anchor: 'end' }
}

/** The first of `texts` that one side of `rect` has room for; the last, which is the shortest, where none has. */
export function textBeside(rect: Rect, texts: readonly [string, ...string[]], limit: number): string {
  const { left, right } = roomBeside(rect, limit)
  return texts.find((text) => textWidth(text) <= Math.max(left, right)) ?? texts.at(-1) ?? texts[0]
}

/** Px for a label on either side of `rect`, in a chart that ends at `limit`. */
const roomBeside = ({ x, width }: Rect, limit: number) => ({
  left: x - LABEL_GAP,
  right: limit - x - width - LABEL_GAP,
})

/** The square bracket pair around `rect`, as an SVG path: a booked slot. */
export function bracketPath({ x, y, width, height }: Rect): string {
  const [left, right, top, bottom] = [x - 5, x + width + 5, y - 2, y + height + 2]
  return `M${left + 4},${top}H${left}V${bottom}H${left + 4}M${right - 4},${top}H${right}V${bottom}H${right - 4}`
}
