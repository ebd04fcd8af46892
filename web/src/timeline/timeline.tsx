import type { Edit, Forecast } from '@stagger/planner'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react'
import { ROW_HEIGHT } from '../chart-geometry/marks.ts'
import { columnNames } from '#words/timeline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { changesSomething, proposeStep } from '../plan-view/proposal.ts'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { showProblem } from '../notices.ts'
import { Axis } from './axis.tsx'
import { Chart } from './chart.tsx'
import { GridHeader } from './grid-header.tsx'
import { GridRow } from './grid-row.tsx'
import type { GridAction } from './grid-keys.ts'
import { proposalText, tellMoved } from './proposal-text.ts'
import css from './timeline.module.css'
import { useAxisLabels } from './use-axis-labels.ts'
import { useChartKeys } from './use-chart-keys.ts'
import { type GridFocus, useGridFocus } from './use-grid-focus.ts'
import type { OutlineState } from './use-outline.ts'
import type { Show, Shown } from './use-shown.ts'
import type { TimeAxis } from './use-time-axis.ts'

type TimelineProps = {
  readonly view: PlanView
  readonly outline: OutlineState
  readonly axis: TimeAxis
  readonly shown: Shown
  readonly show: Show
  /** What the plan was simulated to come to; absent while that is not known, or not wanted. */
  readonly forecast: Forecast | undefined
  readonly onEdit: SendEdit
  /** Sends what was typed; fails when it is refused, for the field to say so. */
  readonly onTyped: (edit: Edit) => Promise<unknown>
}

/** The tree grid and the chart in one scroller, so that their rows can never come apart. */
export function Timeline({ view, outline, axis, shown, show, forecast, onEdit, onTyped }: TimelineProps) {
  const { rows } = outline
  const { labels, headHeight } = useAxisLabels(view, axis.scale, forecast)
  const [editing, setEditing] = useState<GridFocus>()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => axis.scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollPaddingEnd: headHeight,
  })
  const grid = useGridFocus({
    scroller: axis.scroller,
    outline,
    columns: axis.columns.length,
    scrollToRow: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
    onAction: (action, focus) => act(action, focus, { view, shown, show, onEdit, onEditCell: setEditing }),
  })
  const chartKeys = useChartKeys({ view, onEdit })
  useShowSelected(shown.select, outline, axis, (index) => virtual.scrollToIndex(index, { align: 'auto' }))
  const items = virtual.getVirtualItems()
  const range = useMemo(() => ({ first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? -1 }), [items])
  const endEdit = () => {
    if (editing) grid.moveTo(editing)
    setEditing(undefined)
  }
  const height = rows.length * ROW_HEIGHT

  return (
    <div className={css['scroller']} ref={axis.scroller} onScroll={axis.onScroll} data-testid="timeline-scroller">
      <div
        role="treegrid"
        aria-label="Plan"
        aria-rowcount={rows.length + 1}
        aria-colcount={axis.columns.length}
        style={{ width: axis.gridWidth + axis.scale.width, '--grid-width': `${axis.gridWidth}px` } as CSSProperties}
        onKeyDown={(event) => chartKeys(event, grid.focus.key) || grid.onKeyDown(event)}
        onFocus={grid.onFocus}
      >
        <div className={css['head']} role="rowgroup" style={{ height: headHeight }}>
          <GridHeader columns={axis.columns} names={columnNames} width={axis.gridWidth} />
          <Axis view={view} axis={axis} labels={labels} height={headHeight} onSelect={(select) => show({ select })} />
        </div>
        <div className={css['body']} style={{ height }} role="presentation">
          <div className={css['gridPane']} role="rowgroup" style={{ width: axis.gridWidth }}>
            {items.map(({ index, key }) => {
              const row = rows[index]
              if (!row) return null
              return (
                <GridRow
                  key={key}
                  view={view}
                  row={row}
                  index={index}
                  columns={axis.columns}
                  focus={grid.focus.key === row.key ? grid.focus : undefined}
                  editing={editing?.key === row.key ? editing : undefined}
                  isSelected={shown.select === row.key}
                  onTyped={onTyped}
                  onAct={(act) => {
                    if (act.kind === 'fold') return outline.fold(row.key, !row.isExpanded)
                    if (act.kind === 'end-edit') return endEdit()
                    grid.setFocus({ key: row.key, column: act.column })
                    return act.kind === 'edit'
                      ? setEditing({ key: row.key, column: act.column })
                      : show({ select: row.key })
                  }}
                />
              )
            })}
          </div>
          <Chart
            view={view}
            outline={outline}
            axis={axis}
            range={range}
            shown={shown}
            forecast={forecast}
            baseline={undefined}
            onEdit={onEdit}
            show={show}
          />
        </div>
      </div>
    </div>
  )
}

/** Brings what is selected into sight, when the selection changes. */
function useShowSelected(
  selected: string | undefined,
  { rows, indexOf }: OutlineState,
  { scrollToSpan, isMeasured, chartWidth }: TimeAxis,
  scrollToRow: (index: number) => void,
): void {
  const show = useRef(() => {})
  show.current = () => {
    const index = indexOf(selected ?? '')
    const row = rows[index]
    if (!row) return
    scrollToRow(index)
    scrollToSpan(row.span)
  }
  // Scrolling belongs to the document: done once a selection, after its row has got its place, and again when its
  // details have taken their room.
  useEffect(() => {
    if (isMeasured) show.current()
  }, [selected, isMeasured, chartWidth])
}

type Acting = Pick<TimelineProps, 'view' | 'shown' | 'show' | 'onEdit'> & {
  readonly onEditCell: (focus: GridFocus) => void
}

/** Does what a key of the grid means to the plan. */
function act(action: GridAction, focus: GridFocus, { view, shown, show, onEdit, onEditCell }: Acting): void {
  if (action.kind === 'close') show({ select: undefined })
  if (action.kind === 'select') show({ select: focus.key })
  if (action.kind === 'focus' && shown.select !== undefined) show({ select: focus.key })
  if (action.kind === 'edit') onEditCell({ key: focus.key, column: focus.column ?? 0 })
  if (action.kind === 'move') step(view, focus.key, action.days, onEdit)
}

function step(view: PlanView, activityId: string, days: number, onEdit: SendEdit): void {
  const proposal = proposeStep(view, activityId, days)
  if (changesSomething(proposal) && Math.sign(proposal.days) === Math.sign(days)) {
    onEdit(proposal.edit, () => tellMoved(view, proposal))
    return
  }
  const text = proposalText(view, proposal)
  announce(text)
  showProblem('move-stopped', text)
}
