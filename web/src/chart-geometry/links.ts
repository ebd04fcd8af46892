import type { Rect } from './time-scale.ts'

export type LinkType = 'FS' | 'SS' | 'FF' | 'SF'

/** The link from a side of one mark to a side of another. */
export const linkBetween = (from: 'start' | 'end', to: 'start' | 'end'): LinkType =>
  from === 'end' ? (to === 'start' ? 'FS' : 'FF') : to === 'start' ? 'SS' : 'SF'

const STUB = 6

/** An elbow from one mark's side to another's, as an SVG path that ends where the arrow head is drawn. */
export function elbowPath(type: LinkType, from: Rect, to: Rect): string {
  const out = type.startsWith('F') ? 1 : -1
  const into = type.endsWith('S') ? 1 : -1
  const x1 = out === 1 ? from.x + from.width : from.x
  const y1 = from.y + from.height / 2
  const x2 = into === 1 ? to.x : to.x + to.width
  const y2 = to.y + to.height / 2
  const turn = into === 1 ? Math.min(x2 - STUB, Math.max(x1 + STUB * out, x2 - STUB)) : Math.max(x1, x2) + STUB
  const hasRoom = into === 1 ? x1 + STUB * out <= x2 - STUB : true
  if (hasRoom) return `M${x1},${y1}H${turn}V${y2}H${x2}`
  const between = y1 < y2 ? to.y - 3 : to.y + to.height + 3
  return `M${x1},${y1}H${x1 + STUB * out}V${between}H${x2 - STUB}V${y2}H${x2}`
}

/** A small triangle whose tip touches the successor's side. */
export function arrowHead(type: LinkType, to: Rect): string {
  const into = type.endsWith('S') ? 1 : -1
  const x = into === 1 ? to.x : to.x + to.width
  const y = to.y + to.height / 2
  return `M${x},${y}l${-4 * into},-3v6z`
}
