import { memo } from 'react'
import { WEEK_ROW_HEIGHT, weekRect } from '../chart-geometry/week-cells.ts'
import { loadText, rowName, weekSentence } from '#words/capacity.ts'
import { type CapacityRow, isOver } from '../plan-view/capacity-rows.ts'
import css from './capacity-page.module.css'
import { type DrawnProgram, LoadCell } from './load-cell.tsx'

type LoadRowProps = {
  readonly row: CapacityRow
  readonly at: number
  readonly width: number
  readonly programs: readonly DrawnProgram[]
  readonly programName: (id: string) => string
  /** The week in this row that the tab key reaches. */
  readonly tabStop: number | undefined
  readonly openWeek: string | undefined
  readonly onOpen: (row: number, week: number) => void
}

/** Somebody's weeks: a drawing, and over it a cell for each week that can be reached, opened, and says itself. */
export const LoadRow = memo(function LoadRow({ row, at, width, programs, programName, ...rest }: LoadRowProps) {
  const { tabStop, openWeek, onOpen } = rest
  const { weeks, peak } = row
  const name = rowName(row)
  return (
    <div role="row" className={css['row']} aria-rowindex={at + 2} data-kind={row.kind}>
      <div role="rowheader" className={css['names']}>
        <span className={css['name']} title={name}>
          {name}
        </span>
        <span className={css['peak']} data-over={(peak && isOver(peak)) || undefined}>
          {peak ? loadText(peak) : ''}
        </span>
      </div>
      <div role="presentation" className={css['weeks']} style={{ width: weeks.length * width }}>
        <svg width={weeks.length * width} height={WEEK_ROW_HEIGHT} aria-hidden="true">
          {weeks.map((week, k) => (
            <LoadCell key={week.weekOf} week={week} rect={weekRect(k, width)} programs={programs} />
          ))}
        </svg>
        {weeks.map((week, k) => (
          <div
            key={week.weekOf}
            role="gridcell"
            className={css['week']}
            aria-colindex={k + 2}
            aria-label={weekSentence(name, week, programName)}
            aria-selected={openWeek === week.weekOf}
            data-place={`${at}/${k}`}
            data-testid={`week-${row.id}-${week.weekOf}`}
            tabIndex={tabStop === k ? 0 : -1}
            style={{ left: k * width, width }}
            title={weekSentence(name, week, programName)}
            onClick={() => onOpen(at, k)}
          />
        ))}
      </div>
    </div>
  )
})
