import type { Forecast } from '@stagger/planner'
import { memo, useDeferredValue, useMemo } from 'react'
import { useEditPlan } from '../api/changes.ts'
import { type ForecastOf, useForecast } from '../engine/use-forecast.ts'
import { cannotSimulate, simulating } from '#words/confidence.ts'
import { showRefusal } from '../notices.ts'
import { reportsOf } from '../plan-view/headline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import timeline from '../timeline/timeline.module.css'
import { ConfidenceHeadline } from './confidence-headline.tsx'
import css from './confidence.module.css'
import { CostPanel } from './cost-panel.tsx'
import { CriticalityTable } from './criticality-table.tsx'
import { DriverTable } from './driver-table.tsx'
import { JointPanel } from './joint-panel.tsx'
import { MissedPanel } from './missed-panel.tsx'
import { ReportPanel } from './report-panel.tsx'
import { RiskTable } from './risk-table.tsx'
import { Standing } from './standing.tsx'
import { UncertaintyForm } from './uncertainty-form.tsx'
import { useConfidenceShown } from './use-confidence-shown.ts'

/** The simulation: its answers as far as they are known, and what they rest on. */
export function Confidence({ view }: { readonly view: PlanView }) {
  const simulated = useForecast(view)
  const edit = useEditPlan(view.plan.id, showRefusal)
  const { forecast, failure } = simulated
  // The charts may come after what is typed: they are drawn in pieces that give way.
  const drawn = useDeferredValue(forecast)
  const drawnView = useDeferredValue(view)
  return (
    <main className={css['main']}>
      {forecast ? (
        <ConfidenceHeadline view={view} forecast={forecast} />
      ) : (
        <div className={timeline['headline']}>
          <h1>{failure ? cannotSimulate : simulating}</h1>
        </div>
      )}
      <Standing simulated={simulated} />
      {drawn && (
        <div data-stale={simulated.isStale || undefined} className={css['answers']}>
          <Answers view={drawnView} forecast={drawn} />
        </div>
      )}
      <RiskTable view={view} forecast={freshOf(simulated)} onEdit={edit.mutate} />
      <UncertaintyForm view={view} onEdit={edit.mutate} />
    </main>
  )
}

/** A forecast of the plan as it was knows other risks than those that are listed. */
const freshOf = ({ forecast, isStale }: ForecastOf): Forecast | undefined => (isStale ? undefined : forecast)

type AnswersProps = { readonly view: PlanView; readonly forecast: Forecast }

/** Dates, cost, both at once, what drives them and what lies on the longest path. */
const Answers = memo(function Answers({ view, forecast }: AnswersProps) {
  const { shown, show } = useConfidenceShown()
  const reports = useMemo(
    () =>
      reportsOf(view).flatMap(({ program }) => {
        const report = forecast.reports.find(({ programId }) => programId === program.id)
        return report ? [{ program, report }] : []
      }),
    [view, forecast],
  )
  return (
    <>
      <div className={css['pair']}>
        {reports.map(({ program, report }) => (
          <ReportPanel key={program.id} view={view} forecast={forecast} program={program} report={report} />
        ))}
      </div>
      <div className={css['pair']}>
        <CostPanel plan={view.plan} money={forecast.money} shown={shown} show={show} />
        <JointPanel key={shown.total} view={view} forecast={forecast} shown={shown} />
      </div>
      <div className={css['pair']} data-tables>
        <DriverTable view={view} forecast={forecast} shown={shown} show={show} />
        <CriticalityTable view={view} forecast={forecast} />
      </div>
      <MissedPanel view={view} forecast={forecast} />
    </>
  )
})
