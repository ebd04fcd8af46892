import type { PhaseBar } from '@stagger/planner'
import { useMemo } from 'react'
import { type DrawnBar, drawnBars, scenarioRows, scenarioSpan } from '../chart-geometry/scenario-bars.ts'
import { timeScale } from '../chart-geometry/time-scale.ts'
import { longDate } from '../format.ts'
import { daysText } from '#words/due-days.ts'
import { pictureText } from '#words/start.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { PhasesBar, PhasesFrame } from '../scenarios/phases-frame.tsx'
import { useWidth } from '../scenarios/use-width.ts'
import css from './start.module.css'

/** Px of the names beside the bars, and the least that is left for the bars. */
const NAMES_WIDTH = 196
const LEAST_WIDTH = 200
const LABEL_GAP = 5
/** From a diamond's middle line to the baseline of its date. */
const BASELINE = 4

type PictureProps = { readonly view: PlanView; readonly bars: readonly PhaseBar[] }

/** The programs that the answers make, on one time axis. */
export function PreviewPicture({ view, bars }: PictureProps) {
  const { ref, width } = useWidth()
  const span = useMemo(() => scenarioSpan([bars], view.today), [bars, view.today])
  const rows = useMemo(() => scenarioRows(view.plan.programs, [bars], span.start), [view, bars, span])
  const scale = useMemo(() => timeScale(span, 'fit', Math.max(LEAST_WIDTH, width - NAMES_WIDTH)), [span, width])
  return (
    <PhasesFrame
      view={view}
      rows={rows}
      scale={scale}
      namesWidth={NAMES_WIDTH}
      label={pictureText(view.plan.programs.map(({ name }) => name))}
      measured={ref}
    >
      {drawnBars(bars, rows, 'picked', scale).map((drawn) => (
        <Mark key={`${drawn.bar.programId} ${drawn.bar.phaseId}`} view={view} drawn={drawn} />
      ))}
    </PhasesFrame>
  )
}

/** A phase as a bar; a report in hand as a diamond with its day. */
function Mark({ view, drawn }: { readonly view: PlanView; readonly drawn: DrawnBar }) {
  const { bar, rect, isPoint } = drawn
  const { inHandOn } = view.schedule.reports.find(({ programId }) => programId === bar.programId) ?? {}
  return (
    <PhasesBar view={view} drawn={drawn} place="picked">
      {isPoint && inHandOn !== undefined && (
        <text className={css['inHand']} x={rect.x - LABEL_GAP} y={rect.y + rect.height / 2 + BASELINE}>
          {longDate(inHandOn)}
        </text>
      )}
      <title>{`${view.phase(bar.programId, bar.phaseId)?.name ?? bar.phaseId}: ${daysText(bar)}`}</title>
    </PhasesBar>
  )
}
