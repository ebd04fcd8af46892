import { type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type ComponentProps, type RefObject, useCallback, useLayoutEffect, useMemo } from 'react'
import { ROW_HEIGHT } from '../chart-geometry/marks.ts'
import { useFirstPicture } from '../frame/use-first-picture.ts'
import { Chart } from './chart.tsx'
import { GridPane } from './grid-pane.tsx'
import { blocksAround, rangeWithout, withPinned } from './pinned-row.ts'
import type { Grid } from './use-grid.ts'

type RowsInSightProps = Omit<ComponentProps<typeof Chart>, 'range'> & {
  readonly grid: Grid
  /** Where others find how to bring a row into sight. */
  readonly scrollTo: RefObject<(index: number) => void>
  /** A row that stays drawn wherever the list is, -1 for none. */
  readonly pinned: number
}

/** The rows on screen, in the grid and in the chart: all that a scroll down the rows draws anew. */
export function RowsInSight({ grid, scrollTo, pinned, ...chart }: RowsInSightProps) {
  const { outline, axis, shown, headHeight } = chart
  const { rows } = outline
  // Another function would make the list measure all of its rows again.
  const getItemKey = useCallback((index: number) => rows[index]?.key ?? index, [rows])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => axis.scroller.current,
    estimateSize: () => ROW_HEIGHT,
    scrollPaddingEnd: headHeight,
    getItemKey,
    // Nobody scrolls before there is something to see.
    rangeExtractor: useFirstPicture() ? inBlocks : inSight,
  })
  scrollTo.current = (index) => virtual.scrollToIndex(index, { align: 'auto' })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? -1
  const indexes = useMemo(() => withPinned(fromTo(first, last), pinned), [first, last, pinned])
  const range = useMemo(() => rangeWithout(indexes, pinned), [indexes, pinned])
  // The document's focus waits for a row that comes into sight: looked for whenever other rows are drawn.
  useLayoutEffect(() => grid.settle())
  return (
    <>
      <GridPane
        grid={grid}
        outline={outline}
        columns={axis.columns}
        width={axis.gridWidth}
        indexes={indexes}
        selected={shown.select}
      />
      <Chart {...chart} range={range} />
    </>
  )
}

const inBlocks = ({ startIndex, endIndex, count }: Range): number[] => {
  const { first, last } = blocksAround({ first: startIndex, last: endIndex }, count)
  return fromTo(first, last)
}

const inSight = ({ startIndex, endIndex }: Range): number[] => fromTo(startIndex, endIndex)

const fromTo = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i)
