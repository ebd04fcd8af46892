import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { weekWidth } from '../chart-geometry/week-cells.ts'
import { usePaper } from '../frame/use-paper.ts'

/** Px of the names beside the map. */
export const NAMES_WIDTH = 212

/** The one axis of the map: how wide a week is, and what scrolls it. */
export type WeekAxis = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly width: number
  readonly scrollToNow: () => void
}

/**
 * Measures the scroller; the week at its left edge stays there when a week gets another width: `first` at first. On paper,
 * which does not scroll, all weeks fit the sheet.
 */
export function useWeekAxis(weeks: number, first: number, zoom: 'fit' | 'week'): WeekAxis {
  const scroller = useRef<HTMLDivElement | null>(null)
  const [viewport, setViewport] = useState(0)
  const paper = usePaper()
  const width = weekWidth(weeks, Math.max(0, (paper ?? viewport) - NAMES_WIDTH), paper === undefined ? zoom : 'fit')
  const left = useRef(first)
  // The size of an element is known to the document only: watched for as long as the map is there.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setViewport(element.clientWidth))
    observer.observe(element)
    setViewport(element.clientWidth)
    const remember = () => {
      left.current = element.scrollLeft / Number(element.dataset['weekWidth'])
    }
    element.addEventListener('scroll', remember)
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', remember)
    }
  }, [])
  // Scroll positions live in the document: set after the new width is laid out and before it is painted.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || viewport === 0) return
    const week = left.current
    element.dataset['weekWidth'] = String(width)
    element.scrollLeft = week * width
  }, [width, viewport])
  const scrollToNow = useCallback(() => {
    if (scroller.current) scroller.current.scrollLeft = first * width
  }, [first, width])
  return { scroller, width, scrollToNow }
}
