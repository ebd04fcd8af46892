import type { ScoredScenario } from '@stagger/planner'
import { useMemo } from 'react'
import { drawnBars, type ScenarioRow, scenarioRows, scenarioSpan } from '../chart-geometry/scenario-bars.ts'
import { type TimeScale, timeScale } from '../chart-geometry/time-scale.ts'
import { daysText } from '#words/due-days.ts'
import { barTitle, pictureLabel, scenarioName } from '#words/scenarios.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { PhasesBar, PhasesFrame } from './phases-frame.tsx'
import { useWidth } from './use-width.ts'

/** Px of the names beside the bars. */
const NAMES_WIDTH = 190

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
  return (
    <PhasesFrame
      view={view}
      rows={rows}
      scale={scale}
      namesWidth={NAMES_WIDTH}
      label={pictureLabel(scenarioName(picked), beside ? scenarioName(beside) : '—')}
      measured={ref}
    >
      {beside && <Bars view={view} scenario={beside} rows={rows} place="beside" scale={scale} />}
      <Bars view={view} scenario={picked} rows={rows} place="picked" scale={scale} />
    </PhasesFrame>
  )
}

type BarsProps = {
  readonly view: PlanView
  readonly scenario: ScoredScenario
  readonly rows: readonly ScenarioRow[]
  readonly place: 'picked' | 'beside'
  readonly scale: TimeScale
}

const Bars = ({ view, scenario, rows, place, scale }: BarsProps) =>
  drawnBars(scenario.bars, rows, place, scale).map((drawn) => (
    <PhasesBar key={`${drawn.bar.programId} ${drawn.bar.phaseId}`} view={view} drawn={drawn} place={place}>
      <title>
        {barTitle(
          scenarioName(scenario),
          view.phase(drawn.bar.programId, drawn.bar.phaseId)?.name ?? drawn.bar.phaseId,
          daysText(drawn.bar),
        )}
      </title>
    </PhasesBar>
  ))
