import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { BudgetColumn } from '../budget-view/columns.ts'

/** Scrolls a table sideways to the period of the status date when its periods change, beside the names that stay. */
export function useCurrentInView(columns: readonly BudgetColumn[]): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null)
  const periods = columns.flatMap((column) => (column.kind === 'period' ? column.period.start : [])).join()
  // Only the page knows where a column came to lie.
  useLayoutEffect(() => {
    const now = scroller.current?.querySelector<HTMLElement>('th[data-now]')
    const names = scroller.current?.querySelector<HTMLElement>('thead th')
    if (now && names && scroller.current) scroller.current.scrollLeft = now.offsetLeft - names.offsetWidth
  }, [periods])
  return scroller
}
