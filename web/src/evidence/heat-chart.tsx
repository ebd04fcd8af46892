import { dayOf, type OccurrenceState, type WireWindow } from '@stagger/planner'
import { memo } from 'react'
import { cellRect } from '../chart-geometry/heat-cells.ts'
import { ROW_HEIGHT, type RowRange, rowAt, yOf } from '../chart-geometry/marks.ts'
import { inView, type Rect, type Span, xOf } from '../chart-geometry/time-scale.ts'
import { type RegisterControl, windowKey } from '../evidence-view/register-rows.ts'
import { cellTitle, fieldworkTitle, sampledTitle, windowTitle } from '#words/evidence.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { Backdrop, Picked } from '../timeline/backdrop.tsx'
import { Verticals, drawnFrame } from '../timeline/chart.tsx'
import { HatchPatterns } from '../timeline/mark.tsx'
import timeline from '../timeline/timeline.module.css'
import type { TimeAxis } from '../timeline/use-time-axis.ts'
import { CellShape } from './cell-shape.tsx'
import css from './evidence.module.css'
import type { RegisterColumnId } from './register-columns.ts'
import type { RegisterRows } from './use-register-rows.ts'

type HeatChartProps = {
  readonly view: PlanView
  readonly windows: readonly WireWindow[]
  readonly register: RegisterRows
  readonly axis: TimeAxis<RegisterColumnId>
  readonly range: RowRange
  readonly picked: string | undefined
  /** Cells in another state step back. */
  readonly state: OccurrenceState | undefined
  readonly onSelect: (key: string) => void
}

/** The drawing beside the grid: the windows as bands, and in each row a lane of cells for each program. */
export function HeatChart({ onSelect, ...layers }: HeatChartProps) {
  const { register, axis } = layers
  const { scale } = axis
  const { rows } = register
  const frame = drawnFrame(axis, rows.length)
  return (
    <div className={timeline['chart']} style={{ width: scale.width, height: frame.height }} aria-hidden="true">
      <svg
        className={timeline['svg']}
        width={scale.width}
        height={frame.height}
        onClick={(event) => {
          const top = event.currentTarget.getBoundingClientRect().top
          const row = rows[rowAt(event.clientY - top)]
          if (row?.about) onSelect(row.key)
        }}
      >
        <HatchPatterns />
        <HeatLayers {...layers} frame={frame} />
      </svg>
    </div>
  )
}

type HeatLayersProps = Omit<HeatChartProps, 'register' | 'axis' | 'onSelect'> & {
  readonly register: Pick<RegisterRows, 'rows' | 'indexOf'>
  readonly axis: DrawnAxis
  readonly frame: Rect
}

/** All that is drawn of the rows in `range`, what lies behind first. */
export function HeatLayers({ view, windows, register, axis, range, picked, state, frame }: HeatLayersProps) {
  const { scale } = axis
  return (
    <>
      <Bands view={view} windows={windows} axis={axis} frame={frame} />
      <Backdrop view={view} scale={scale} frame={frame} />
      <Picked frame={frame} row={register.indexOf(picked ?? '')} range={range} />
      {register.rows
        .slice(range.first, range.last + 1)
        .map((row, i) =>
          row.about ? (
            <ControlCells
              key={row.key}
              view={view}
              windows={windows}
              about={row.about}
              index={range.first + i}
              axis={axis}
              state={state}
            />
          ) : (
            <rect
              key={row.key}
              className={css['areaRow']}
              x={frame.x}
              width={frame.width}
              y={yOf(range.first + i)}
              height={ROW_HEIGHT - 1}
            />
          ),
        )}
      <Verticals view={view} axis={axis} frame={frame} />
    </>
  )
}

/** What a drawing must know of the axis. */
type DrawnAxis = Pick<TimeAxis<RegisterColumnId>, 'scale' | 'view'>

const spanOf = ({ start, end }: { start: string; end: string }): Span => ({ start: dayOf(start), end: dayOf(end) })

type BandsProps = Pick<HeatLayersProps, 'view' | 'windows' | 'axis' | 'frame'>

/** The windows of the programs behind everything, the fieldwork of HITRUST hatched. */
function Bands({ view, windows, axis: { scale }, frame }: BandsProps) {
  const band = (span: Span) => ({
    x: xOf(scale, span.start),
    width: xOf(scale, span.end) - xOf(scale, span.start),
    y: frame.y,
    height: frame.height,
  })
  return windows.map((window) => {
    const name = view.program(window.programId)?.name ?? ''
    return (
      <g key={windowKey(window)} className={`hue-${window.kind}`}>
        <rect className={css['band']} data-testid={`window-${windowKey(window)}`} {...band(spanOf(window))}>
          <title>{windowTitle(name, window)}</title>
        </rect>
        {window.fieldwork && (
          <rect className={css['fieldwork']} fill={`url(#hatch-${window.kind})`} {...band(spanOf(window.fieldwork))}>
            <title>{fieldworkTitle(name, window.fieldwork)}</title>
          </rect>
        )}
      </g>
    )
  })
}

type ControlCellsProps = Pick<HeatLayersProps, 'view' | 'windows' | 'axis' | 'state'> & {
  readonly about: RegisterControl
  readonly index: number
}

/**
 * The cells of one control, a lane for each program, the first one's above; a thin line where there are no due dates.
 * Scrolling up and down draws only rows that are new.
 */
const ControlCells = memo(function ControlCells({ view, windows, about, index, axis, state }: ControlCellsProps) {
  const { control, occurrences } = about
  const { scale } = axis
  const lanes = [...new Set(windows.map(({ programId }) => programId))]
  return windows.map((window) => {
    const { programId, kind } = window
    if (!control.programIds.includes(programId)) return null
    const own = occurrences.filter((one) => windowKey(one) === windowKey(window))
    const rectOf = (span: Span) => cellRect(span, index, lanes.indexOf(programId), lanes.length, scale)
    const lineY = rectOf(spanOf(window)).y + rectOf(spanOf(window)).height / 2
    return (
      <g key={windowKey(window)} className={`hue-${kind}`}>
        {own.length === 0 && (
          <line
            className={css['sampled']}
            x1={xOf(scale, dayOf(window.start))}
            x2={xOf(scale, dayOf(window.end))}
            y1={lineY}
            y2={lineY}
          >
            <title>{sampledTitle(control.name)}</title>
          </line>
        )}
        {own.map((one) => {
          const rect = rectOf(spanOf(one.within))
          if (!inView(rect.x, rect.width, axis.view)) return null
          return (
            <g
              key={one.within.start}
              className={css['cell']}
              data-testid={`occurrence-${control.id}-${programId}-${one.within.start}`}
              data-state={one.state}
              data-dim={(state !== undefined && state !== one.state) || undefined}
            >
              <title>{cellTitle(control.name, view.program(programId)?.name ?? '', control.cadence, one)}</title>
              <CellShape state={one.state} rect={rect} isLater={one.within.start > view.today} />
            </g>
          )
        })}
      </g>
    )
  })
})
