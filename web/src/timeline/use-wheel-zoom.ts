import { useEffect, useRef } from 'react'
import { type Zoom, zoomStep } from '../chart-geometry/time-scale.ts'
import { wheelSteps } from '../chart-geometry/wheel.ts'
import type { TimeAxis } from './use-time-axis.ts'

type Zoomable = Pick<TimeAxis, 'scroller' | 'scale' | 'hold'>

/** Ctrl and the wheel, or two fingers on a touch pad: zooms around the day under the pointer. */
export function useWheelZoom(axis: Zoomable, zoom: Zoom, show: (change: { zoom: Zoom }) => void): void {
  const latest = useRef({ axis, zoom, show })
  latest.current = { axis, zoom, show }
  const { scroller } = axis
  // React listens to wheels passively, and a browser zooms the whole page unless it is told not to.
  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    let turned = 0
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const { steps, rest } = wheelSteps(turned, event.deltaY, event.deltaMode)
      turned = rest
      if (steps === 0) return
      const now = latest.current
      const next = zoomStep(now.zoom, now.axis.scale.pxPerDay, steps > 0 ? 1 : -1)
      if (next === now.zoom) return
      now.axis.hold(event.clientX)
      now.show({ zoom: next })
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [scroller])
}
