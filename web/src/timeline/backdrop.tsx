import { fiscalStartMonth } from '@stagger/planner'
import { memo } from 'react'
import { ROW_HEIGHT, type RowRange, yOf } from '../chart-geometry/marks.ts'
import { closedRuns, onlyFreezes } from '../chart-geometry/closed-days.ts'
import { showsDays, ticks, tiersFor } from '../chart-geometry/ticks.ts'
import { dayAt, type Rect, type TimeScale, xOf } from '../chart-geometry/time-scale.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './timeline.module.css'

type BackdropProps = {
  readonly view: PlanView
  readonly scale: TimeScale
  readonly frame: Rect
}

/** Frames are made anew with every drawing, and are mostly the same. */
const isSameBackdrop = (was: BackdropProps, now: BackdropProps): boolean =>
  was.view === now.view &&
  was.scale === now.scale &&
  was.frame.x === now.frame.x &&
  was.frame.width === now.frame.width &&
  was.frame.height === now.frame.height

/** What lies behind the marks: days nobody works, and lines between periods; those between rows are the chart's background. */
export const Backdrop = memo(function Backdrop({ view, scale, frame }: BackdropProps) {
  const from = dayAt(scale, frame.x)
  const to = dayAt(scale, frame.x + frame.width)
  const [coarse] = tiersFor(scale.pxPerDay)
  const startMonth = fiscalStartMonth(view.plan)
  const team = view.plan.calendars[0]
  const closed = team ? closedRuns(showsDays(scale.pxPerDay) ? team : onlyFreezes(team), from, to) : []
  const bottom = frame.y + frame.height
  return (
    <g>
      {closed.map(({ start, end }) => (
        <rect
          key={start}
          className={css['closed']}
          x={xOf(scale, start)}
          width={(end - start) * scale.pxPerDay}
          y={frame.y}
          height={frame.height}
        />
      ))}
      {ticks(coarse, scale, startMonth, from, to).map(({ start, x }) => (
        <line key={start} className={css['gridLine']} x1={x} x2={x} y1={frame.y} y2={bottom} />
      ))}
    </g>
  )
}, isSameBackdrop)

type PickedProps = {
  readonly frame: Rect
  /** The row that is selected, -1 for none. */
  readonly row: number
  readonly range: RowRange
}

/** The selected row, where it is on screen. */
export const Picked = ({ frame, row, range }: PickedProps) =>
  row >= range.first && row <= range.last ? (
    <rect className={css['picked']} x={frame.x} width={frame.width} y={yOf(row)} height={ROW_HEIGHT - 1} />
  ) : null
