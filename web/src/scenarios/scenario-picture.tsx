import { dayOf, type ScoredScenario } from '@stagger/planner'
import { useMemo } from 'react'
import {
  drawnBars,
  SCENARIO_ROW_HEIGHT,
  type ScenarioRow,
  scenarioRows,
  scenarioSpan,
} from '../chart-geometry/scenario-bars.ts'
import { diamondPoints } from '../chart-geometry/marks.ts'
import { type TimeScale, timeScale, xOf } from '../chart-geometry/time-scale.ts'
import { daysText } from '#words/evidence.ts'
import { barTitle, groupName, pictureLabel, scenarioName } from '#words/scenarios.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { Axis } from '../timeline/axis.tsx'
import { TIER_HEIGHT } from '../timeline/use-axis-labels.ts'
import css from './scenarios.module.css'
import { useWidth } from './use-width.ts'

/** Px of the names beside the bars. */
const NAMES_WIDTH = 190
const TIERS = 2

type PictureProps = {
  readonly view: PlanView
  /** All that can be picked: the axis fits every one, so that it stays when another is. */
  readonly all: readonly ScoredScenario[]
  readonly picked: ScoredScenario
  readonly beside: ScoredScenario | undefined
}

/** Two futures on one time axis: the picked one filled above, the other one outlined below. */
export function ScenarioPicture({ view, all, picked, beside }: PictureProps) {
  const { ref, width } = useWidth()
  const span = useMemo(
    () =>
      scenarioSpan(
        all.map(({ bars }) => bars),
        view.today,
      ),
    [all, view.today],
  )
  const rows = useMemo(
    () =>
      scenarioRows(
        view.plan.programs,
        all.map(({ bars }) => bars),
        span.start,
      ),
    [view, all, span],
  )
  const scale = useMemo(() => timeScale(span, 'fit', Math.max(200, width - NAMES_WIDTH)), [span, width])
  const height = rows.length * SCENARIO_ROW_HEIGHT
  const today = xOf(scale, dayOf(view.today))
  return (
    <div className={css['picture']} ref={ref}>
      <div className={css['pictureHead']} style={{ paddingLeft: NAMES_WIDTH }}>
        <Axis
          view={view}
          axis={{ scale, view: { from: 0, to: scale.width } }}
          labels={[]}
          height={TIERS * TIER_HEIGHT}
          onSelect={() => {}}
        />
      </div>
      <div className={css['pictureBody']}>
        <ul className={css['rowNames']} style={{ width: NAMES_WIDTH }}>
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
        <svg
          width={scale.width}
          height={height}
          role="img"
          aria-label={pictureLabel(scenarioName(picked), beside ? scenarioName(beside) : '—')}
        >
          {rows.map(({ key }, at) => (
            <line key={key} className={css['ruled']} x2={scale.width} y1={rowEnd(at)} y2={rowEnd(at)} />
          ))}
          {beside && <Bars view={view} scenario={beside} rows={rows} place="beside" scale={scale} />}
          <Bars view={view} scenario={picked} rows={rows} place="picked" scale={scale} />
          <line className={css['today']} x1={today} x2={today} y2={height} />
        </svg>
      </div>
    </div>
  )
}

const rowEnd = (at: number): number => (at + 1) * SCENARIO_ROW_HEIGHT - 0.5

type BarsProps = {
  readonly view: PlanView
  readonly scenario: ScoredScenario
  readonly rows: readonly ScenarioRow[]
  readonly place: 'picked' | 'beside'
  readonly scale: TimeScale
}

const Bars = ({ view, scenario, rows, place, scale }: BarsProps) =>
  drawnBars(scenario.bars, rows, place, scale).map(({ bar, rect, isPoint }) => (
    <g
      key={`${bar.programId} ${bar.phaseId}`}
      className={`hue-${view.program(bar.programId)?.kind} ${css['bar']}`}
      data-place={place}
      data-kind={bar.phaseKind}
    >
      {isPoint ? <polygon points={diamondPoints(rect)} /> : <rect {...rect} rx={2} />}
      <title>
        {barTitle(scenarioName(scenario), view.phase(bar.programId, bar.phaseId)?.name ?? bar.phaseId, daysText(bar))}
      </title>
    </g>
  ))
