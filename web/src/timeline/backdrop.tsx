import { fiscalStartMonth } from '@stagger/planner'
import { ROW_HEIGHT, yOf, type RowRange } from '../chart-geometry/marks.ts'
import { closedRuns, onlyFreezes } from '../chart-geometry/closed-days.ts'
import { showsDays, ticks, tiersFor } from '../chart-geometry/ticks.ts'
import { dayAt, type Rect, type TimeScale, xOf } from '../chart-geometry/time-scale.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './timeline.module.css'

type BackdropProps = {
  readonly view: PlanView
  readonly scale: TimeScale
  readonly frame: Rect
  readonly rows: RowRange
  /** Row that is selected, -1 for none. */
  readonly picked: number
}

/** What lies behind the marks: the selected row, days nobody works, lines between rows and periods. */
export function Backdrop({ view, scale, frame, rows, picked }: BackdropProps) {
  const from = dayAt(scale, frame.x)
  const to = dayAt(scale, frame.x + frame.width)
  const [coarse] = tiersFor(scale.pxPerDay)
  const startMonth = fiscalStartMonth(view.plan)
  const team = view.plan.calendars[0]
  const closed = team ? closedRuns(showsDays(scale.pxPerDay) ? team : onlyFreezes(team), from, to) : []
  const bottom = frame.y + frame.height
  return (
    <g>
      {picked >= rows.first && picked <= rows.last && (
        <rect className={css['picked']} x={frame.x} width={frame.width} y={yOf(picked)} height={ROW_HEIGHT} />
      )}
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
      {Array.from({ length: rows.last - rows.first + 1 }, (_, i) => yOf(rows.first + i + 1) - 0.5).map((y) => (
        <line key={y} className={css['rowLine']} x1={frame.x} x2={frame.x + frame.width} y1={y} y2={y} />
      ))}
    </g>
  )
}
