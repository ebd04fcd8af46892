import type { Rect } from './time-scale.ts'

export type LinkType = 'FS' | 'SS' | 'FF' | 'SF'

/** The link from a side of one mark to a side of another. */
export const linkBetween = (from: 'start' | 'end', to: 'start' | 'end'): LinkType =>
  from === 'end' ? (to === 'start' ? 'FS' : 'FF') : to === 'start' ? 'SS' : 'SF'

/** A place in the chart, px. */
export type Point = { readonly x: number; readonly y: number }

const STUB = 6

/** The corners of an elbow from one mark's side to another's, both ends included; all of its lines are level or upright. */
export function elbow(type: LinkType, from: Rect, to: Rect): readonly Point[] {
  const out = type.startsWith('F') ? 1 : -1
  const into = type.endsWith('S') ? 1 : -1
  const x1 = out === 1 ? from.x + from.width : from.x
  const y1 = from.y + from.height / 2
  const x2 = into === 1 ? to.x : to.x + to.width
  const y2 = to.y + to.height / 2
  const turn = into === 1 ? Math.min(x2 - STUB, Math.max(x1 + STUB * out, x2 - STUB)) : Math.max(x1, x2) + STUB
  const hasRoom = into === 1 ? x1 + STUB * out <= x2 - STUB : true
  const between = y1 < y2 ? to.y - 3 : to.y + to.height + 3
  const corners = hasRoom ? [turn, y2] : [x1 + STUB * out, between, x2 - STUB, y2]
  return cornersFrom({ x: x1, y: y1 }, [...corners, x2])
}

/** From a point on: to an x, then to a y, and so on. */
function cornersFrom(first: Point, turns: readonly number[]): readonly Point[] {
  let at = first
  return [first, ...turns.map((to, i) => (at = i % 2 === 0 ? { x: to, y: at.y } : { x: at.x, y: to }))]
}

const HEAD = { length: 5, half: 3.5 } as const

/** An elbow as an SVG path, with an arrow head whose tip touches the successor's side: one line, so that it is one element. */
export function elbowPath(type: LinkType, corners: readonly Point[]): string {
  const [first, ...others] = corners
  const tip = corners.at(-1)
  if (!first || !tip) return ''
  const line = others.map(({ x, y }, i) => (i % 2 === 0 ? `H${x}` : `V${y}`)).join('')
  const back = tip.x - (type.endsWith('S') ? HEAD.length : -HEAD.length)
  const head = `M${back},${tip.y - HEAD.half}L${tip.x},${tip.y}L${back},${tip.y + HEAD.half}`
  return `M${first.x},${first.y}${line}${head}`
}

/** Px beside a line that still belong to it: one of a px is hard to hit. */
const REACH = 4.5

/** Whether a point lies on an elbow, or as near as a pointer can be expected to come. */
export const isOnElbow = (corners: readonly Point[], { x, y }: Point): boolean =>
  corners.some((to, i) => {
    const from = corners[i - 1]
    return (
      from !== undefined &&
      x >= Math.min(from.x, to.x) - REACH &&
      x <= Math.max(from.x, to.x) + REACH &&
      y >= Math.min(from.y, to.y) - REACH &&
      y <= Math.max(from.y, to.y) + REACH
    )
  })
