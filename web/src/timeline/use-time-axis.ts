import { type Day, dayOf, type IsoDate } from '@stagger/planner'
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Span, type TimeScale, timeScale, xOf, type Zoom } from '../chart-geometry/time-scale.ts'
import { type Anchor, anchorAt, leftFor } from '../chart-geometry/time-anchor.ts'
import { type Column, type ColumnId, widthOf } from './columns.ts'

/** The one time axis of the page: its scale, what of it is on screen, and what scrolls it. */
export type TimeAxis<Id extends string = ColumnId> = {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** Whether the scroller's width is known yet. */
  readonly isMeasured: boolean
  readonly scale: TimeScale
  readonly columns: readonly Column<Id>[]
  readonly gridWidth: number
  /** Px of the scroller that show the chart. */
  readonly chartWidth: number
  /** Px of the chart on screen, widened so that a short scroll draws nothing new. */
  readonly view: { readonly from: number; readonly to: number }
  readonly onScroll: () => void
  readonly scrollToToday: () => void
  /** Keeps the day under a point of the screen where it is when the zoom changes next. */
  readonly hold: (clientX: number) => void
  /** Scrolls the least that shows a span of the chart. */
  readonly scrollToSpan: (span: Span) => void
}

/** Scrolling draws anew only when it crosses one of these. */
const STEP = 256
/** Where today is put on screen, as a share of the chart's width. */
const TODAY_AT = 0.3
/** A mark of which this much is on screen can be seen. */
const ENOUGH = 80

type Wanted<Id extends string> = {
  readonly today: IsoDate
  /** Stays in its place while it is in sight; today where none is named. */
  readonly opensOn?: Day
  /** The days that the chart is about; the same object while they are the same. */
  readonly span: Span
  readonly zoom: Zoom
  readonly columnsFor: (width: number) => readonly Column<Id>[]
}

/** Measures the scroller, and keeps a day where it is on screen when the zoom changes (`anchorAt`). */
export function useTimeAxis<Id extends string>(wanted: Wanted<Id>): TimeAxis<Id> {
  const { today: todayIs, opensOn, span, zoom, columnsFor } = wanted
  const scroller = useRef<HTMLDivElement | null>(null)
  const [viewport, setViewport] = useState({ width: 0, left: 0 })
  const { width, left } = viewport
  const columns = useMemo(() => columnsFor(width), [columnsFor, width])
  const gridWidth = widthOf(columns)
  const isMeasured = width > 0
  const chartWidth = Math.max(200, width - gridWidth)
  const scale = useMemo(() => timeScale(span, zoom, chartWidth), [span, zoom, chartWidth])
  const today = dayOf(todayIs)
  const { remember, goTo, hold } = useAnchor(scroller, scale, { gridWidth, chartWidth }, opensOn ?? today)

  const measure = useCallback(() => {
    const element = scroller.current
    // What is not shown, as while something else is printed in its place, has no size to speak of.
    if (!element || element.clientWidth === 0) return
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
    goTo(today, TODAY_AT)
  }, [goTo, today])
  const scrollToSpan = useCallback(
    ({ start, end }: Span) => {
      const element = scroller.current
      if (!element) return
      const [from, to] = [xOf(scale, start), xOf(scale, end)]
      const seen = Math.min(to, element.scrollLeft + chartWidth) - Math.max(from, element.scrollLeft)
      if (seen < Math.min(to - from, ENOUGH)) goTo(start, 1 / 3)
    },
    [scale, chartWidth, goTo],
  )
  const onScroll = useCallback(() => {
    measure()
    remember()
  }, [measure, remember])

  return useMemo(
    () => ({
      scroller,
      isMeasured,
      scale,
      columns,
      gridWidth,
      chartWidth,
      view: { from: left - STEP, to: left + chartWidth + 2 * STEP },
      onScroll,
      scrollToToday,
      hold,
      scrollToSpan,
    }),
    [isMeasured, scale, columns, gridWidth, left, chartWidth, onScroll, scrollToToday, hold, scrollToSpan],
  )
}

/** Keeps a day where it is when a px means another number of days: `opensOn` while it is in sight, else the middle's. */
function useAnchor(
  scroller: RefObject<HTMLDivElement | null>,
  scale: TimeScale,
  { gridWidth, chartWidth }: { readonly gridWidth: number; readonly chartWidth: number },
  opensOn: Day,
) {
  const { from, pxPerDay } = scale
  const anchor = useRef<Anchor>({ day: opensOn, at: TODAY_AT })
  const remember = useCallback(() => {
    if (!scroller.current) return
    const seen = { left: scroller.current.scrollLeft, width: chartWidth, home: opensOn }
    anchor.current = anchorAt(anchor.current, seen, scale)
  }, [scroller, scale, chartWidth, opensOn])
  // Scroll positions live in the document: set after the new width is laid out and before it is painted.
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = leftFor(anchor.current, { from, pxPerDay }, chartWidth)
  }, [scroller, pxPerDay, from, chartWidth])
  const goTo = useCallback(
    (day: number, at: number) => {
      anchor.current = { day, at }
      if (scroller.current) scroller.current.scrollLeft = leftFor(anchor.current, scale, chartWidth)
    },
    [scroller, scale, chartWidth],
  )
  const hold = useCallback(
    (clientX: number) => {
      const element = scroller.current
      if (!element) return
      const x = clientX - element.getBoundingClientRect().left - gridWidth
      anchor.current = anchorAt(anchor.current, { left: element.scrollLeft, width: chartWidth }, scale, x / chartWidth)
    },
    [scroller, scale, gridWidth, chartWidth],
  )
  return { remember, goTo, hold }
}
