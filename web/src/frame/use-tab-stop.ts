import { type FocusEvent, useState } from 'react'
import type { CellPlace } from '../chart-geometry/week-cells.ts'

/** The one cell of a grid that the tab key reaches: wherever the focus went, it comes back there. Cells say their `data-place`, `row/week`. */
export function useTabStop(first: CellPlace): {
  readonly place: CellPlace
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
} {
  const [place, setPlace] = useState(first)
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const [row, week] = (target.dataset['place'] ?? '').split('/').map(Number)
    if (row !== undefined && week !== undefined) setPlace({ row, week })
  }
  return { place, onFocus }
}
