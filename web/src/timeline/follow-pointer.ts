/** A press that moves less than this is a click. */
const CLICK_PX = 3

/** How far the pointer is from where it was pressed, and where it is on screen; px. */
export type PointerAt = { readonly dx: number; readonly dy: number; readonly x: number; readonly y: number }

type Following = {
  /** Whether the pointer has gone far enough to be dragging; along time where nothing is said. */
  readonly isDrag?: (at: PointerAt) => boolean
  readonly onMove: (at: PointerAt) => void
  readonly onDrop: (at: PointerAt) => void
  readonly onClick: () => void
  readonly onCancel: () => void
}

/** A vertical slip is no movement: the axis of time is locked. */
const alongTime = ({ dx }: PointerAt): boolean => Math.abs(dx) >= CLICK_PX

/** In any direction, for what is dragged from row to row. */
export const anywhere = ({ dx, dy }: PointerAt): boolean => Math.hypot(dx, dy) >= CLICK_PX

/** Follows the pointer from a press to its end: at most one `onMove` a frame; Escape or a lost pointer cancels. */
export function followPointer(
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  { isDrag = alongTime, onMove, onDrop, onClick, onCancel }: Following,
): void {
  const stop = new AbortController()
  const { signal } = stop
  let hasMoved = false
  let at: PointerAt = { dx: 0, dy: 0, x: clientX, y: clientY }
  let frame = 0
  const draw = () => {
    frame = 0
    onMove(at)
  }
  const end = (finish: () => void) => {
    stop.abort()
    cancelAnimationFrame(frame)
    finish()
  }
  const move = (event: PointerEvent) => {
    at = { dx: event.clientX - clientX, dy: event.clientY - clientY, x: event.clientX, y: event.clientY }
    hasMoved ||= isDrag(at)
    if (hasMoved && frame === 0) frame = requestAnimationFrame(draw)
  }
  const drop = () => {
    if (!hasMoved) return onClick()
    swallowClick()
    onMove(at)
    return onDrop(at)
  }
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    end(onCancel)
    // The button is still down: letting it go is no click on whatever lies under the pointer by then.
    window.addEventListener('pointerup', swallowClick, { once: true, capture: true })
  }
  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', () => end(drop), { signal })
  window.addEventListener('pointercancel', () => end(onCancel), { signal })
  window.addEventListener('keydown', escape, { signal, capture: true })
}

/** The click that a browser makes of the end of a press is none: it comes right after it, or not at all. */
function swallowClick(): void {
  const over = new AbortController()
  window.addEventListener('click', (click) => click.stopPropagation(), { capture: true, signal: over.signal })
  setTimeout(() => over.abort())
}
