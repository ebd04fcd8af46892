import { type CSSProperties, type KeyboardEvent, useCallback, useMemo } from 'react'
import { fitsNumber, monthSpans, WEEK_ROW_HEIGHT, walk } from '../chart-geometry/week-cells.ts'
import { useTabStop } from '../frame/use-tab-stop.ts'
import { dayOfMonth, monthAndYear, monthName } from '../format.ts'
import { mapTitle, peakColumn, peopleColumn, weekOfTitle } from '#words/capacity.ts'
import type { CapacityRow } from '../plan-view/capacity-rows.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './capacity-page.module.css'
import { LoadPatterns } from './load-cell.tsx'
import { LoadRow } from './load-row.tsx'
import type { OpenWeek } from './use-capacity-shown.ts'
import { NAMES_WIDTH, type WeekAxis } from './use-week-axis.ts'

type LoadMapProps = {
  readonly view: PlanView
  readonly rows: readonly CapacityRow[]
  readonly axis: WeekAxis
  /** The index of this week, -1 where it is not among them. */
  readonly now: number
  readonly open: OpenWeek | undefined
  readonly onOpen: (open: OpenWeek | undefined) => void
}

const WIDE_ENOUGH_FOR_A_YEAR = 96

/** People against weeks: one tab stop, arrows walk the cells, Enter opens one. */
export function LoadMap({ view, rows, axis, now, open, onOpen }: LoadMapProps) {
  const { scroller, width } = axis
  const weeks = rows[0]?.weeks ?? []
  const programs = useMemo(() => view.plan.programs.map(({ id, kind }) => ({ id, hue: kind })), [view])
  const programName = useCallback((id: string) => view.program(id)?.name ?? id, [view])
  const { place, onFocus } = useTabStop({ row: 0, week: Math.max(0, now) })
  const openAt = useCallback(
    (row: number, week: number) => {
      const [who, weekOf] = [rows[row]?.key, rows[row]?.weeks[week]?.weekOf]
      if (who !== undefined && weekOf !== undefined) onOpen({ who, week: weekOf })
    },
    [rows, onOpen],
  )
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = walk(event.key, event.ctrlKey || event.metaKey, place, rows.length, weeks.length)
    if (next) {
      const cell = event.currentTarget.querySelector<HTMLElement>(`[data-place="${next.row}/${next.week}"]`)
      cell?.focus({ preventScroll: true })
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      if (open) openAt(next.row, next.week)
    } else if (event.key === 'Enter' || event.key === ' ') openAt(place.row, place.week)
    else if (event.key === 'Escape') onOpen(undefined)
    else return
    event.preventDefault()
  }
  return (
    <div className={css['scroller']} ref={scroller} data-testid="capacity-scroller">
      <LoadPatterns />
      <div
        role="grid"
        aria-label={mapTitle}
        aria-rowcount={rows.length + 1}
        aria-colcount={weeks.length + 1}
        className={css['map']}
        style={
          {
            width: NAMES_WIDTH + weeks.length * width,
            '--names': `${NAMES_WIDTH}px`,
            '--row': `${WEEK_ROW_HEIGHT}px`,
          } as CSSProperties
        }
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <MapHead weeks={weeks.map(({ weekOf }) => weekOf)} width={width} now={now} />
        {rows.map((row, at) => (
          <LoadRow
            key={row.key}
            row={row}
            at={at}
            width={width}
            programs={programs}
            programName={programName}
            tabStop={Math.min(place.row, rows.length - 1) === at ? Math.min(place.week, weeks.length - 1) : undefined}
            openWeek={open?.who === row.key ? open.week : undefined}
            onOpen={openAt}
          />
        ))}
        {now >= 0 && (
          <div className={css['now']} style={{ left: NAMES_WIDTH + now * width, width }} aria-hidden="true" />
        )}
      </div>
    </div>
  )
}

type MapHeadProps = { readonly weeks: readonly string[]; readonly width: number; readonly now: number }

/** Months, and under them the day each week begins on. */
function MapHead({ weeks, width, now }: MapHeadProps) {
  return (
    <div role="row" className={css['head']} aria-rowindex={1}>
      <div role="columnheader" className={css['names']}>
        <span className={css['name']}>{peopleColumn}</span>
        <span className={css['peak']}>{peakColumn}</span>
      </div>
      <div role="presentation" className={css['headWeeks']} style={{ width: weeks.length * width }}>
        {monthSpans(weeks).map(({ month, first, weeks: count }) => (
          <span
            key={month}
            className={css['month']}
            aria-hidden="true"
            style={{ left: first * width, width: count * width }}
          >
            <span>{count * width >= WIDE_ENOUGH_FOR_A_YEAR ? monthAndYear(month) : monthName(month)}</span>
          </span>
        ))}
        {weeks.map((weekOf, k) => (
          <span
            key={weekOf}
            role="columnheader"
            className={css['weekHead']}
            aria-label={weekOfTitle(weekOf)}
            aria-colindex={k + 2}
            data-now={k === now || undefined}
            style={{ left: k * width, width }}
          >
            {fitsNumber(width) ? dayOfMonth(weekOf) : ''}
          </span>
        ))}
      </div>
    </div>
  )
}
