import { type MouseEvent, type PointerEvent, useRef } from 'react'
import { type Grip, hitTest } from '../chart-geometry/grips.ts'
import type { Rect } from '../chart-geometry/time-scale.ts'
import { setHovered, useDrag } from './drag-store.ts'
import type { DrawnMark } from './drawn-marks.ts'
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
  /** What of the chart is drawn: its corner is the corner of the drawing on screen. */
  readonly frame: Rect
  readonly onDrag: (activityId: string, grip: BarGrip, event: PointerEvent) => void
  /** A click on what is no mark that can be dragged; px from the top of the chart. */
  readonly onRow: (y: number) => void
}

/** What the pointer does to the drawing: the mark under it is found by numbers, so that marks listen to nothing. */
export function useChartPointer({ drawn, frame, onDrag, onRow }: PointerContext) {
  const ref = useRef<SVGSVGElement>(null)
  const inChart = (at: { readonly x: number; readonly y: number }) => {
    const corner = ref.current?.getBoundingClientRect()
    return { x: at.x - (corner?.left ?? 0) + frame.x, y: at.y - (corner?.top ?? 0) + frame.y }
  }
  const pointOf = ({ clientX: x, clientY: y }: MouseEvent) => inChart({ x, y })
  const hitOf = (event: MouseEvent) => {
    const { hovered } = useDrag.getState()
    return hitTest(drawn, pointOf(event), ({ activityId }) => activityId !== undefined && activityId === hovered)
  }
  const link = useLinkDrag({ drawn, inChart })
  return {
    ref,
    onPointerDown: (event: PointerEvent) => {
      const hit = event.button === 0 ? hitOf(event) : undefined
      const activityId = hit?.mark.activityId
      if (!hit || activityId === undefined) return
      event.preventDefault()
      if (hit.grip === 'link-start') link(activityId, 'start', event)
      else if (hit.grip === 'link-end') link(activityId, 'end', event)
      else onDrag(activityId, hit.grip, event)
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (event.buttons !== 0) return
      const hit = hitOf(event)
      setHovered(hit?.mark.activityId)
      event.currentTarget.style.cursor = hit ? CURSORS[hit.grip] : ''
    },
    onPointerLeave: () => setHovered(undefined),
    onClick: (event: MouseEvent) => {
      if (!hitOf(event)) onRow(pointOf(event).y)
    },
  }
}
