import { cellPieces, fitsNumber } from '../chart-geometry/week-cells.ts'
import type { Rect } from '../chart-geometry/time-scale.ts'
import { type CapacityWeek, isOver } from '../plan-view/capacity-rows.ts'
import css from './capacity-page.module.css'
import { cellNumber } from '../capacity-view/hours-said.ts'

/** A program as the map draws it. */
export type DrawnProgram = { readonly id: string; readonly hue: string }

type LoadCellProps = {
  readonly week: CapacityWeek
  readonly rect: Rect
  readonly programs: readonly DrawnProgram[]
}

const SIGN = 7

/** One week of somebody: the programs' shares from the ground up, hatched and signed when it is too much, its number. */
export function LoadCell({ week, rect, programs }: LoadCellProps) {
  const over = isOver(week)
  const { x, y, width, height } = rect
  const ids = programs.map(({ id }) => id)
  return (
    <g data-past={week.isPast || undefined} data-over={over || undefined} className={css['load']}>
      <rect className={css['ground']} {...rect} />
      {week.capacityHours === 0 && <rect fill="url(#away)" {...rect} />}
      {cellPieces(week.byProgram, week.capacityHours, ids, rect).map(({ programId, rect: piece }) => (
        <rect
          key={programId}
          className={`hue-${programs.find(({ id }) => id === programId)?.hue} ${css['share']}`}
          {...piece}
        />
      ))}
      {over && (
        <>
          <rect fill="url(#too-much)" {...rect} />
          <rect className={css['overEdge']} x={x + 0.75} y={y + 0.75} width={width - 1.5} height={height - 1.5} />
          {width > SIGN && <path className={css['overSign']} d={`M${x + width - SIGN},${y}h${SIGN}v${SIGN}z`} />}
        </>
      )}
      {fitsNumber(width) && week.hours > 0 && (
        <text className={css['number']} x={x + width / 2} y={y + height / 2}>
          {cellNumber(week)}
        </text>
      )}
    </g>
  )
}

/** The patterns of too much and of nothing to give. */
export const LoadPatterns = () => (
  <svg className="visually-hidden" aria-hidden="true">
    <defs>
      <pattern id="too-much" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <line x1="0" y1="0" x2="0" y2="6" stroke="var(--red)" strokeWidth="2" strokeOpacity="0.3" />
      </pattern>
      <pattern id="away" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="5" stroke="var(--muted)" strokeWidth="1.2" strokeOpacity="0.45" />
      </pattern>
    </defs>
  </svg>
)
