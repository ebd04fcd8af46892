import { dayOf } from '@stagger/planner'
import type { ReactNode, Ref } from 'react'
import { diamondPoints } from '../chart-geometry/marks.ts'
import { type DrawnBar, SCENARIO_ROW_HEIGHT, type ScenarioRow } from '../chart-geometry/scenario-bars.ts'
import { type TimeScale, xOf } from '../chart-geometry/time-scale.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { Axis } from '../timeline/axis.tsx'
import { TIER_HEIGHT } from '../timeline/use-axis-labels.ts'
import { groupName } from '#words/scenarios.ts'
import css from './scenarios.module.css'

const TIERS = 2

type FrameProps = {
  readonly view: PlanView
  readonly rows: readonly ScenarioRow[]
  readonly scale: TimeScale
  /** Px of the names beside the bars. */
  readonly namesWidth: number
  /** What the drawing shows, in words. */
  readonly label: string
  /** Measures the room that there is. */
  readonly measured: Ref<HTMLDivElement>
  readonly children: ReactNode
}

/** Groups of phases by program on the Timeline's axis, with today: the frame around bars that somebody else draws. */
export function PhasesFrame({ view, rows, scale, namesWidth, label, measured, children }: FrameProps) {
  const height = rows.length * SCENARIO_ROW_HEIGHT
  const today = xOf(scale, dayOf(view.today))
  return (
    <div className={css['picture']} ref={measured}>
      <div className={css['pictureHead']} style={{ paddingLeft: namesWidth }}>
        <Axis
          view={view}
          axis={{ scale, view: { from: 0, to: scale.width } }}
          labels={[]}
          height={TIERS * TIER_HEIGHT}
          onSelect={() => {}}
        />
      </div>
      <div className={css['pictureBody']}>
        <ul className={css['rowNames']} style={{ width: namesWidth }}>
          {rows.map(({ key, programId, group }, at) => {
            const program = view.program(programId)
            const isFirst = rows[at - 1]?.programId !== programId
            return (
              <li key={key} className={`hue-${program?.kind}`} style={{ height: SCENARIO_ROW_HEIGHT }}>
                <strong>{isFirst ? program?.name : ''}</strong> {groupName(group, program?.kind)}
              </li>
            )
          })}
        </ul>
        <svg width={scale.width} height={height} role="img" aria-label={label}>
          {rows.map(({ key }, at) => (
            <line key={key} className={css['ruled']} x2={scale.width} y1={rowEnd(at)} y2={rowEnd(at)} />
          ))}
          {children}
          <line className={css['today']} x1={today} x2={today} y2={height} />
        </svg>
      </div>
    </div>
  )
}

const rowEnd = (at: number): number => (at + 1) * SCENARIO_ROW_HEIGHT - 0.5

type BarProps = {
  readonly view: PlanView
  readonly drawn: DrawnBar
  readonly place: 'picked' | 'beside'
  readonly children: ReactNode
}

/** A group's bar, or the diamond of a report in hand; its title and whatever stands beside it are the children. */
export const PhasesBar = ({ view, drawn: { bar, rect, isPoint }, place, children }: BarProps) => (
  <g className={`hue-${view.program(bar.programId)?.kind} ${css['bar']}`} data-place={place} data-kind={bar.phaseKind}>
    {isPoint ? <polygon points={diamondPoints(rect)} /> : <rect {...rect} rx={2} />}
    {children}
  </g>
)
