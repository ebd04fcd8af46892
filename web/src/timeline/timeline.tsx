import type { Forecast } from '@stagger/planner'
import { type CSSProperties, memo, useCallback, useEffect, useRef } from 'react'
import { ROW_HEIGHT } from '../chart-geometry/marks.ts'
import type { Baseline } from '../plan-view/baseline.ts'
import { gridName } from '#words/grid.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { SendEdit, SendTyped } from '../api/changes.ts'
import { Axis } from './axis.tsx'
import { ColumnHeads } from './column-heads.tsx'
import { rowTexts } from './columns.ts'
import { DRAFT_KEY } from './draft-row.ts'
import { fetched, usePreloaded } from '../frame/fetched.tsx'
import { useFirstPicture } from '../frame/use-first-picture.ts'
import gridCss from './grid.module.css'
import { RowsInSight } from './rows-in-sight.tsx'
import css from './timeline.module.css'
import { useAxisLabels } from './use-axis-labels.ts'
import { useChartKeys } from './use-chart-keys.ts'
import { useGrid } from './use-grid.ts'
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
  /** The dates to draw under those of today. */
  readonly baseline: Baseline | undefined
  readonly onEdit: SendEdit
  /** Sends what was typed; fails when it is refused, for the field to say so. */
  readonly onTyped: SendTyped
}

const GridTools = fetched(() => import('./grid-tools.tsx'), 'GridTools')
const GridDialogs = fetched(() => import('./grid-dialogs.tsx'), 'GridDialogs')
const RowMenu = fetched(() => import('./row-menu.tsx'), 'RowMenu')
const SelectionBar = fetched(() => import('./selection-bar.tsx'), 'SelectionBar')

/** The tree grid and the chart in one scroller, so that their rows can never come apart. */
export const Timeline = memo(function Timeline(props: TimelineProps) {
  const { view, outline, axis, shown, show, forecast, baseline, onEdit, onTyped } = props
  usePreloaded(GridDialogs)
  usePreloaded(RowMenu)
  usePreloaded(SelectionBar)
  const hasTools = useFirstPicture()
  const { rows } = outline
  const { labels, headHeight } = useAxisLabels(view, axis.scale, forecast)
  const body = useRef<HTMLDivElement>(null)
  const scrollTo = useRef<(index: number) => void>(() => {})
  const scrollToRow = useCallback((index: number) => scrollTo.current(index), [])
  const chartKeys = useChartKeys({ view, onEdit })
  const grid = useGrid({ view, outline, axis, shown, show, body, scrollToRow, onEdit, onTyped })
  useShowFound(outline, axis)
  useShowSelected(shown.select, outline, axis, scrollToRow)
  useShowDraft(outline, scrollToRow)

  return (
    <div className={gridCss['frame']}>
      {hasTools && (
        <GridTools
          view={view}
          grid={grid}
          outline={outline}
          columns={axis.columns}
          width={axis.gridWidth}
          shown={shown}
          show={show}
        />
      )}
      <div className={css['scroller']} ref={axis.scroller} onScroll={axis.onScroll} data-testid="timeline-scroller">
        <div
          role="treegrid"
          aria-label={gridName}
          aria-multiselectable="true"
          aria-rowcount={rows.length + 1}
          aria-colcount={axis.columns.length}
          style={treeStyle(axis)}
          onKeyDown={(event) => chartKeys(event, grid.focus.key) || grid.onKeyDown(event)}
          onFocus={grid.onFocus}
          onPaste={grid.onPaste}
        >
          <div className={css['head']} role="rowgroup" style={{ height: headHeight }}>
            <ColumnHeads
              columns={axis.columns}
              width={axis.gridWidth}
              textsOf={(id) => rows.map((row) => rowTexts(view, row, outline)[id])}
            />
            <Axis view={view} axis={axis} labels={labels} height={headHeight} onSelect={(select) => show({ select })} />
          </div>
          <div className={css['body']} style={{ height: rows.length * ROW_HEIGHT }} role="presentation" ref={body}>
            <RowsInSight
              view={view}
              grid={grid}
              outline={outline}
              axis={axis}
              headHeight={headHeight}
              scrollTo={scrollTo}
              // A row that is typed into stays drawn, however far the list is scrolled.
              pinned={outline.indexOf(grid.editing?.key ?? (outline.draft ? DRAFT_KEY : ''))}
              shown={shown}
              show={show}
              forecast={forecast}
              baseline={baseline}
              onEdit={onEdit}
            />
          </div>
        </div>
      </div>
      {grid.selection.keys.size > 1 && <SelectionBar view={view} grid={grid} />}
      {grid.menu && <RowMenu view={view} grid={grid} menu={grid.menu} show={show} />}
      {grid.dialog && <GridDialogs view={view} grid={grid} outline={outline} columns={axis.columns} onEdit={onEdit} />}
    </div>
  )
})

/** Widths are said once for all rows: hundreds of cells without a style of their own share what they look like. */
function treeStyle({ gridWidth, scale, columns }: TimeAxis): CSSProperties {
  const widths = columns.map(({ id, width }) => [`--${id}-width`, `${width}px`])
  return { width: gridWidth + scale.width, '--grid-width': `${gridWidth}px`, ...Object.fromEntries(widths) }
}

/** Brings the bar of the first row that a filter finds into sight, when that is another one. */
function useShowFound({ rows, found }: OutlineState, { scrollToSpan, isMeasured }: TimeAxis): void {
  const first = found ? rows.find(({ activity }) => activity) : undefined
  const show = useRef(() => {})
  show.current = () => first && scrollToSpan(first.span)
  // Scrolling belongs to the document: done once the rows that were found have their places.
  useEffect(() => {
    if (isMeasured) show.current()
  }, [first?.key, isMeasured])
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

/** Brings a row that is to be named into sight, when it comes. */
function useShowDraft({ draft, indexOf }: OutlineState, scrollToRow: (index: number) => void): void {
  const show = useRef(() => {})
  show.current = () => scrollToRow(indexOf(DRAFT_KEY))
  // Scrolling belongs to the document: done once a draft, after its row has got its place.
  useEffect(() => {
    if (draft) show.current()
  }, [draft])
}
