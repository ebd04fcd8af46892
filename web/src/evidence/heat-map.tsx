import type { WireWindow } from '@stagger/planner'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useEffect, useMemo, useRef } from 'react'
import { ROW_HEIGHT } from '../chart-geometry/marks.ts'
import { evidenceTitle, registerColumns } from '#words/evidence.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { Axis } from '../timeline/axis.tsx'
import { GridHeader } from '../timeline/grid-header.tsx'
import css from '../timeline/timeline.module.css'
import { useAxisLabels } from '../timeline/use-axis-labels.ts'
import { useGridFocus } from '../timeline/use-grid-focus.ts'
import type { TimeAxis } from '../timeline/use-time-axis.ts'
import { HeatChart } from './heat-chart.tsx'
import { HeatRow } from './heat-row.tsx'
import type { RegisterColumnId } from './register-columns.ts'
import type { EvidenceShown, ShowEvidence } from './use-evidence-shown.ts'
import type { RegisterRows } from './use-register-rows.ts'

type HeatMapProps = {
  readonly view: PlanView
  readonly windows: readonly WireWindow[]
  readonly register: RegisterRows
  readonly axis: TimeAxis<RegisterColumnId>
  readonly shown: EvidenceShown
  readonly show: ShowEvidence
}

/** Controls against time: a tree grid and its drawing in one scroller, so that their rows cannot come apart. */
export function HeatMap({ view, windows, register, axis, shown, show }: HeatMapProps) {
  const { rows } = register
  const { labels, headHeight } = useAxisLabels(view, axis.scale)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => axis.scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollPaddingEnd: headHeight,
  })
  const select = (key: string) => show({ select: key })
  const grid = useGridFocus({
    scroller: axis.scroller,
    outline: register,
    columns: axis.columns.length,
    scrollToRow: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
    onAction: (action, { key }) => {
      const isControl = rows[register.indexOf(key)]?.about !== undefined
      if (action.kind === 'close') show({ select: undefined })
      if (action.kind === 'select') {
        if (isControl) select(key)
        else register.fold(key, rows[register.indexOf(key)]?.isExpanded === false)
      }
      if (action.kind === 'focus' && shown.select !== undefined && isControl) select(key)
    },
  })
  useShowSelected(shown.select, axis.isMeasured, (key) => {
    const index = register.indexOf(key)
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
  })
  const items = virtual.getVirtualItems()
  const range = useMemo(() => ({ first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? -1 }), [items])

  return (
    <div className={css['scroller']} ref={axis.scroller} onScroll={axis.onScroll} data-testid="evidence-scroller">
      <div
        role="treegrid"
        aria-label={evidenceTitle}
        aria-rowcount={rows.length + 1}
        aria-colcount={axis.columns.length}
        style={{ width: axis.gridWidth + axis.scale.width, '--grid-width': `${axis.gridWidth}px` } as CSSProperties}
        onKeyDown={grid.onKeyDown}
        onFocus={grid.onFocus}
      >
        <div className={css['head']} role="rowgroup" style={{ height: headHeight }}>
          <GridHeader columns={axis.columns} names={registerColumns} width={axis.gridWidth} />
          <Axis view={view} axis={axis} labels={labels} height={headHeight} onSelect={() => {}} />
        </div>
        <div className={css['body']} style={{ height: rows.length * ROW_HEIGHT }} role="presentation">
          <div className={css['gridPane']} role="rowgroup" style={{ width: axis.gridWidth }}>
            {items.map(({ index, key }) => {
              const row = rows[index]
              return (
                row && (
                  <HeatRow
                    key={key}
                    row={row}
                    index={index}
                    columns={axis.columns}
                    focus={grid.focus.key === row.key ? grid.focus : undefined}
                    isSelected={shown.select === row.key}
                    onSelect={() => {
                      grid.setFocus({ key: row.key, column: null })
                      select(row.key)
                    }}
                    onFold={() => register.fold(row.key, row.isExpanded === false)}
                  />
                )
              )
            })}
          </div>
          <HeatChart
            view={view}
            windows={windows}
            register={register}
            axis={axis}
            range={range}
            picked={shown.select}
            state={shown.filter.state}
            onSelect={select}
          />
        </div>
      </div>
    </div>
  )
}

/** Brings the selected control into sight, when the selection changes. */
function useShowSelected(selected: string | undefined, isMeasured: boolean, scrollTo: (key: string) => void): void {
  const latest = useRef(scrollTo)
  latest.current = scrollTo
  // Scrolling belongs to the document: done once a selection, after the list has been measured.
  useEffect(() => {
    if (isMeasured && selected !== undefined) latest.current(selected)
  }, [selected, isMeasured])
}
