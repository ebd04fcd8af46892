import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { PAPER_WIDTH } from '../frame/use-paper.ts'

/** The width of an element in px, 0 until it is known; on paper as much of the sheet as it has of the page. */
export function useWidth(): { readonly ref: RefObject<HTMLDivElement | null>; readonly width: number } {
  const ref = useRef<HTMLDivElement | null>(null)
  const [width, setWidth] = useState(0)
  // The size of an element is known to the document only: watched for as long as it is there.
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = () => setWidth(element.clientWidth)
    // A sheet is laid out without asking observers: what is drawn has to fit before the printer looks.
    const fitPaper = () => flushSync(() => setWidth(widthOnPaper(element)))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    window.addEventListener('beforeprint', fitPaper)
    window.addEventListener('afterprint', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', fitPaper)
      window.removeEventListener('afterprint', measure)
    }
  }, [])
  return { ref, width }
}

/** What an element has less than the page is its margins, which stay as they are; what has less than half is a column. */
function widthOnPaper(element: HTMLElement): number {
  const page = element.closest('main')?.clientWidth ?? document.body.clientWidth
  const own = element.clientWidth
  if (page <= PAPER_WIDTH) return own
  return own > page / 2 ? own - (page - PAPER_WIDTH) : Math.floor((own * PAPER_WIDTH) / page)
}
