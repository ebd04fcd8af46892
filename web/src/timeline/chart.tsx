import { dayOf, type Forecast, plusDays } from '@stagger/planner'
import { memo, useMemo } from 'react'
import type { SendEdit } from '../api/changes.ts'
import { linksByActivity, linksFinder } from '../chart-geometry/link-rows.ts'
import { ROW_HEIGHT, type RowRange, rowAt, yOf } from '../chart-geometry/marks.ts'
import { inView, type Rect, xOf } from '../chart-geometry/time-scale.ts'
import type { Baseline } from '../plan-view/baseline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { rowOfActivity } from './activity-rows.ts'
import { Backdrop, Picked } from './backdrop.tsx'
import { Baselines } from './baselines.tsx'
import { type DrawnLink, linksDrawer } from './drawn-links.ts'
import { type DrawnMark, marksDrawer } from './drawn-marks.ts'
import { GhostHint, Ghosts } from './ghosts.tsx'
import { Handles, LinkLine } from './link-line.tsx'
import { HatchPatterns, Mark, MarkText } from './mark.tsx'
import { OccurrenceTicks } from './occurrence-ticks.tsx'
import { ChartTip, PlanLinks } from './plan-links.tsx'
import { type Settled, useSettled } from './settled.ts'
import css from './timeline.module.css'
import { useBarDrag } from './use-bar-drag.ts'
import { useChartPointer } from './use-chart-pointer.ts'
import type { OutlineState } from './use-outline.ts'
import type { Show, Shown } from './use-shown.ts'
import type { TimeAxis } from './use-time-axis.ts'
import { WindowBands } from './window-bands.tsx'
import { Whiskers } from './whiskers.tsx'

type ChartProps = {
  readonly view: PlanView
  readonly outline: OutlineState
  readonly axis: TimeAxis
  readonly range: RowRange
  readonly shown: Shown
  readonly show: Show
  readonly forecast: Forecast | undefined
  readonly baseline: Baseline | undefined
  readonly onEdit: SendEdit
  /** Px of the scroller that its head covers. */
  readonly headHeight: number
}

/** The drawing beside the grid. Only the rows and the days on screen are in it; the grid says all of it in words. */
export const Chart = memo(function Chart(props: ChartProps) {
  const { view, outline, axis, range, show, forecast, onEdit } = props
  const { rows } = outline
  const { scale, view: seen } = axis
  const frame = drawnFrame(axis, rows.length)
  const settled = useSettled()
  const draw = useMemo(
    () => marksDrawer({ view, rows, scale, seen, forecast, settled }),
    [view, rows, scale, seen, forecast, settled],
  )
  const drawn = useMemo(() => draw(range), [draw, range])
  const links = useDrawnLinks({ ...props, settled })
  const onDrag = useBarDrag({ view, scale, onEdit, onClick: (select) => show({ select }) })
  const selectRow = (y: number) => {
    const row = rows[rowAt(y)]
    if (row) show({ select: row.key })
  }
  const pointer = useChartPointer({ drawn, links, onDrag, onRow: selectRow })
  return (
    <div className={css['chart']} style={{ width: scale.width, height: frame.height }} aria-hidden="true">
      <svg className={css['svg']} width={scale.width} height={frame.height} {...pointer}>
        <ChartTip view={view} links={links} />
        <HatchPatterns />
        <Layers {...props} frame={frame} drawn={drawn} links={links} />
        <Handles drawn={drawn} />
        <LinkLine drawn={drawn} />
        <Ghosts view={view} outline={outline} axis={axis} range={range} />
      </svg>
      <GhostHint view={view} outline={outline} axis={axis} headHeight={props.headHeight} />
    </div>
  )
})

type LayersProps = Pick<ChartProps, 'view' | 'outline' | 'range' | 'shown' | 'forecast' | 'baseline'> & {
  readonly axis: DrawnAxis
  readonly frame: Rect
  readonly drawn: readonly DrawnMark[]
  readonly links: readonly DrawnLink[]
}

/** All that a chart shows of its rows, what lies behind first: texts after the lines that run through their rows. */
export function Layers(props: LayersProps) {
  const { view, outline, axis, range, shown, forecast, baseline, frame, drawn, links } = props
  const { rows } = outline
  const { scale } = axis
  return (
    <>
      <Backdrop view={view} scale={scale} frame={frame} />
      <Picked frame={frame} row={outline.indexOf(shown.select ?? '')} range={range} />
      <WindowBands rows={rows} range={range} scale={scale} />
      <PlanLinks drawn={links} showCritical={shown.critical} />
      {baseline && <Baselines baseline={baseline} rows={rows} range={range} axis={axis} />}
      {drawn.map((mark) => (
        <Mark key={mark.key} drawn={mark} showCritical={shown.critical} />
      ))}
      <Verticals view={view} axis={axis} frame={frame} />
      {drawn.map((mark) => (mark.inside || mark.beside) && <MarkText key={mark.key} drawn={mark} />)}
      {forecast && <Whiskers outline={outline} axis={axis} range={range} forecast={forecast} />}
      <OccurrenceTicks view={view} outline={outline} axis={axis} range={range} />
    </>
  )
}

type LinksProps = Pick<ChartProps, 'view' | 'outline' | 'range' | 'shown'> & {
  readonly axis: DrawnAxis
  readonly settled: Settled
}

/** The links among the rows that are drawn, where they are wanted. */
export function useDrawnLinks({ view, outline, axis: { scale, view: seen }, range, shown, settled }: LinksProps) {
  const links = shown.links ? view.plan.links : NO_LINKS
  // An edit of dates leaves the links as they are.
  const byActivity = useMemo(() => linksByActivity(links), [links])
  const draw = useMemo(() => {
    const activitiesOf = (row: number) => outline.rows[row]?.activities.map(({ id }) => id) ?? []
    const find = linksFinder({ links, byActivity, activitiesOf, rowOf: (id) => rowOfActivity(view, outline, id) })
    return linksDrawer({ view, find, scale, seen, settled: settled.view })
  }, [view, links, byActivity, outline, scale, seen, settled])
  return useMemo(() => draw(range), [draw, range])
}

const NO_LINKS: PlanView['plan']['links'] = []

/** What a drawing must know of the axis. */
type DrawnAxis = Pick<TimeAxis, 'scale' | 'view'>

/**
 * Where a drawing has lines through all of its rows: along time what is on screen and a little around it, over all rows,
 * so that a scroll down the rows leaves them as they are.
 */
export function drawnFrame({ scale, view: { from, to } }: DrawnAxis, rows: number): Rect {
  const x = Math.max(0, from)
  return { x, y: 0, width: Math.max(1, Math.min(scale.width, to) - x), height: Math.max(ROW_HEIGHT, yOf(rows)) }
}

/** Lines through all rows: promises dotted, today dashed. */
export function Verticals({
  view,
  axis: { scale, view: window },
  frame,
}: {
  view: PlanView
  axis: DrawnAxis
  frame: Rect
}) {
  const promises = view.schedule.promises.flatMap(({ commitmentId, kept }) => {
    const commitment = view.plan.commitments.find(({ id }) => id === commitmentId)
    return commitment
      ? [{ key: commitmentId, kind: kept ? 'kept' : 'broken', day: plusDays(dayOf(commitment.by), 1) }]
      : []
  })
  return [...promises, { key: 'today', kind: 'today', day: dayOf(view.today) }].map(({ key, kind, day }) => {
    const x = xOf(scale, day)
    if (!inView(x, 0, window)) return null
    return (
      <line
        key={key}
        className={css['vertical']}
        data-kind={kind}
        x1={x}
        x2={x}
        y1={frame.y}
        y2={frame.y + frame.height}
      />
    )
  })
}
