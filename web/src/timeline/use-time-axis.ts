import { dayOf } from '@stagger/planner'
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { planSpan } from '../chart-geometry/plan-span.ts'
import { dayAt, type TimeScale, timeScale, xOf, type Zoom } from '../chart-geometry/time-scale.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { type Column, columnsFor, widthOf } from './columns.ts'

/** The one time axis of the page: its scale, what of it is on screen, and what scrolls it. */
export type TimeAxis = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly scale: TimeScale
  readonly columns: readonly Column[]
  readonly gridWidth: number
  /** Px of the chart on screen, widened so that a short scroll draws nothing new. */
  readonly view: { readonly from: number; readonly to: number }
  readonly onScroll: () => void
  readonly scrollToToday: () => void
}

/** Scrolling draws anew only when it crosses one of these. */
const STEP = 256
/** Where today is put on screen, as a share of the chart's width. */
const TODAY_AT = 0.22

/** Measures the scroller, and keeps the day in its middle in the middle when the zoom changes. */
export function useTimeAxis(view: PlanView, zoom: Zoom): TimeAxis {
  const scroller = useRef<HTMLDivElement | null>(null)
  const [{ width, left }, setViewport] = useState({ width: 1200, left: 0 })
  const columns = useMemo(() => columnsFor(width), [width])
  const gridWidth = widthOf(columns)
  const chartWidth = Math.max(200, width - gridWidth)
  const scale = useMemo(() => timeScale(planSpan(view), zoom, chartWidth), [view, zoom, chartWidth])
  const middle = useMiddleDay(scroller, scale, chartWidth)
  const today = dayOf(view.today)

  const measure = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const next = { width: element.clientWidth, left: Math.floor(element.scrollLeft / STEP) * STEP }
    setViewport((old) => (old.width === next.width && old.left === next.left ? old : next))
  }, [])
  // The size of an element is known to the document only: watched for as long as the page is there.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [measure])

  const scrollToToday = useCallback(() => {
    if (scroller.current) scroller.current.scrollLeft = xOf(scale, today) - chartWidth * TODAY_AT
  }, [scale, today, chartWidth])
  const onScroll = useCallback(() => {
    measure()
    middle.remember()
  }, [measure, middle])

  return useMemo(
    () => ({
      scroller,
      scale,
      columns,
      gridWidth,
      view: { from: left - STEP, to: left + chartWidth + 2 * STEP },
      onScroll,
      scrollToToday,
    }),
    [scale, columns, gridWidth, left, chartWidth, onScroll, scrollToToday],
  )
}

/** Remembers the day in the middle of the chart, and puts it back there when a px means another number of days. */
function useMiddleDay(scroller: RefObject<HTMLDivElement | null>, scale: TimeScale, chartWidth: number) {
  const day = useRef<number | undefined>(undefined)
  const remember = useCallback(() => {
    if (scroller.current) day.current = dayAt(scale, scroller.current.scrollLeft + chartWidth / 2)
  }, [scroller, scale, chartWidth])
  const latest = useRef(remember)
  latest.current = remember
  // Scroll positions live in the document: set after the new width is laid out and before it is painted.
  useLayoutEffect(() => {
    if (scroller.current && day.current !== undefined) {
      scroller.current.scrollLeft = (day.current - scale.from) * scale.pxPerDay - chartWidth / 2
    }
    latest.current()
    // biome-ignore lint: only a change of scale moves the middle
  }, [scroller, scale.pxPerDay, scale.from, chartWidth])
  return useMemo(() => ({ remember: () => latest.current() }), [])
}
