import { type PointerEvent as ReactPointerEvent, useCallback, useRef } from 'react'
import { announce } from '../announcer.ts'
import { sideAt, hitTest } from '../chart-geometry/grips.ts'
import { refusedWhileAway } from '../connection/refused-while-away.ts'
import { linkBetween } from '../chart-geometry/links.ts'
import { linkCancelled } from '#words/chart.ts'
import { type LinkDrawn, setLinkDrawn, useDrag } from './drag-store.ts'
import type { DrawnMark } from './drawn-marks.ts'
import { anywhere, followPointer, type PointerAt } from './follow-pointer.ts'
import { openLinkTask } from './link-store.ts'

type LinkContext = {
  readonly drawn: readonly DrawnMark[]
  /** A point of the screen in px of the chart. */
  readonly inChart: (at: { readonly x: number; readonly y: number }) => { readonly x: number; readonly y: number }
}

/** Drawing a link from a handle to another mark; where it is dropped, its type and lag are asked for. */
export function useLinkDrag(
  context: LinkContext,
): (fromId: string, side: LinkDrawn['side'], event: ReactPointerEvent) => void {
  const latest = useRef(context)
  latest.current = context
  return useCallback((fromId, side, down) => {
    if (refusedWhileAway()) return
    followPointer(down, {
      isDrag: anywhere,
      onMove: (at) =>
        setLinkDrawn({ fromId, side, ...latest.current.inChart(at), ...under(latest.current, fromId, at) }),
      onDrop: (at) => drop(at),
      onClick: () => setLinkDrawn(undefined),
      onCancel: () => {
        setLinkDrawn(undefined)
        announce(linkCancelled)
      },
    })
  }, [])
}

/** The activity under the pointer that a link may lead to, and which side of it. */
function under({ drawn, inChart }: LinkContext, fromId: string, at: PointerAt): Pick<LinkDrawn, 'onto'> {
  const point = inChart(at)
  const targets = drawn.filter(({ activityId }) => activityId !== undefined && activityId !== fromId)
  const hit = hitTest(
    targets.map((mark) => ({ ...mark, canMove: true })),
    point,
    () => false,
  )
  const activityId = hit?.mark.activityId
  return hit && activityId !== undefined ? { onto: { activityId, side: sideAt(hit.mark.rect, point.x) } } : {}
}

function drop(at: PointerAt): void {
  const { link } = useDrag.getState()
  setLinkDrawn(undefined)
  if (!link?.onto) return announce(linkCancelled)
  const { fromId: from, side, onto } = link
  openLinkTask({ kind: 'make', from, to: onto.activityId, type: linkBetween(side, onto.side), at })
}
