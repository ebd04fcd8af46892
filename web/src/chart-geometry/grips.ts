import type { Rect } from './time-scale.ts'

/** What a press on a mark takes hold of: all of it, one of its ends, or the handle that a link is drawn from. */
export type Grip = 'move' | 'start' | 'end' | 'link-start' | 'link-end'

/** A mark that can be pressed: where it is, and what of it may be dragged. */
export type Pressable = {
  readonly rect: Rect
  readonly canMove: boolean
  readonly canResizeStart: boolean
  readonly canResizeEnd: boolean
}

/** Px inside a bar that belong to its end; of a narrow bar a third, so that it can still be moved. */
const EDGE = 6
/** Px outside a bar that still belong to its end: a bar of a day is hard to hit. */
const BEYOND = 3
/** From a mark's side to the middle of its link handle, and how far beyond it a press still counts. */
const HANDLE_AWAY = 11
const HANDLE_REACH = 7

/** The middle of the link handle beside a mark. */
export const handleAt = ({ x, y, width, height }: Rect, side: 'start' | 'end'): { x: number; y: number } => ({
  x: side === 'start' ? x - HANDLE_AWAY : x + width + HANDLE_AWAY,
  y: y + height / 2,
})

/** What of a mark is under `x`, in its own row; undefined for nothing. `hasHandles` while its link handles are drawn. */
export function gripAt(
  { rect, canMove, canResizeStart, canResizeEnd }: Pressable,
  x: number,
  hasHandles: boolean,
): Grip | undefined {
  const right = rect.x + rect.width
  const edge = Math.min(EDGE, rect.width / 3)
  if (canResizeStart && x >= rect.x - BEYOND && x < rect.x + edge) return 'start'
  if (canResizeEnd && x > right - edge && x <= right + BEYOND) return 'end'
  if (x >= rect.x && x <= right) return canMove ? 'move' : undefined
  if (!hasHandles || Math.abs(x - (x > right ? right : rect.x)) > HANDLE_AWAY + HANDLE_REACH) return undefined
  return x > right ? 'link-end' : 'link-start'
}

/** Which side of a mark is nearer to `x`: where a link that is dropped there would end. */
export const sideAt = ({ x, width }: Rect, at: number): 'start' | 'end' => (at < x + width / 2 ? 'start' : 'end')

/** Something pressed: which of the marks, and what of it. */
export type Hit<Mark> = { readonly mark: Mark; readonly grip: Grip }

/**
 * The mark under a point and what of it a press there takes; the one drawn last wins, but what lies under the pointer
 * itself comes before the handles beside another mark. `handled` is the mark whose link handles are drawn.
 */
export function hitTest<Mark extends Pressable>(
  marks: readonly Mark[],
  { x, y }: { readonly x: number; readonly y: number },
  handled: (mark: Mark) => boolean,
): Hit<Mark> | undefined {
  let beside: Hit<Mark> | undefined
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]
    if (!mark || y < mark.rect.y - BEYOND || y > mark.rect.y + mark.rect.height + BEYOND) continue
    const grip = gripAt(mark, x, handled(mark))
    if (grip === 'link-start' || grip === 'link-end') beside ??= { mark, grip }
    else if (grip) return { mark, grip }
  }
  return beside
}
