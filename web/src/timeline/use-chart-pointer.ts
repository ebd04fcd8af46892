import { type MouseEvent, type PointerEvent, useRef } from 'react'
import { type Grip, hitTest } from '../chart-geometry/grips.ts'
import { setHovered, useDrag } from './drag-store.ts'
import { type DrawnLink, linkAt } from './drawn-links.ts'
import { type DrawnMark, markAt } from './drawn-marks.ts'
import { openLinkTask } from './link-store.ts'
import type { BarGrip } from './use-bar-drag.ts'
import { useLinkDrag } from './use-link-drag.ts'

const CURSORS: Readonly<Record<Grip, string>> = {
  move: 'grab',
  start: 'ew-resize',
  end: 'ew-resize',
  'link-start': 'crosshair',
  'link-end': 'crosshair',
}

type PointerContext = {
  readonly drawn: readonly DrawnMark[]
  readonly links: readonly DrawnLink[]
  readonly onDrag: (activityId: string, grip: BarGrip, event: PointerEvent) => void
  /** A click on what is no mark that can be dragged; px from the top of the chart. */
  readonly onRow: (y: number) => void
}

/** What the pointer does to the drawing: the mark or link under it is found by numbers, so that none listens to anything. */
export function useChartPointer({ drawn, links, onDrag, onRow }: PointerContext) {
  const ref = useRef<SVGSVGElement>(null)
  const inChart = (at: { readonly x: number; readonly y: number }) => {
    const corner = ref.current?.getBoundingClientRect()
    return { x: at.x - (corner?.left ?? 0), y: at.y - (corner?.top ?? 0) }
  }
  const pointOf = ({ clientX: x, clientY: y }: MouseEvent) => inChart({ x, y })
  const hitOf = (event: MouseEvent) => {
    const { hovered } = useDrag.getState()
    return hitTest(drawn, pointOf(event), ({ activityId }) => activityId !== undefined && activityId === hovered)
  }
  const drawLink = useLinkDrag({ drawn, inChart })
  return {
    ref,
    onPointerDown: (event: PointerEvent) => {
      const hit = event.button === 0 ? hitOf(event) : undefined
      const activityId = hit?.mark.activityId
      if (!hit || activityId === undefined) return
      event.preventDefault()
      if (hit.grip === 'link-start') drawLink(activityId, 'start', event)
      else if (hit.grip === 'link-end') drawLink(activityId, 'end', event)
      else onDrag(activityId, hit.grip, event)
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (event.buttons !== 0) return
      const hit = hitOf(event)
      const mark = hit?.mark ?? markAt(drawn, pointOf(event))
      const link = mark ? undefined : linkAt(links, pointOf(event))
      setHovered(hit?.mark.activityId, link?.link.id, mark?.title)
      event.currentTarget.style.cursor = hit ? CURSORS[hit.grip] : link ? 'pointer' : ''
    },
    onPointerLeave: () => setHovered(),
    onClick: (event: MouseEvent) => {
      if (hitOf(event)) return
      const link = linkAt(links, pointOf(event))
      if (!link) return onRow(pointOf(event).y)
      openLinkTask({ kind: 'change', linkId: link.link.id, at: { x: event.clientX, y: event.clientY } })
    },
  }
}
