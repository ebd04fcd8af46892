import { dayOf, type Forecast } from '@stagger/planner'
import { confidenceHeadline, laterThanPlanned, overPlanned } from '#words/confidence.ts'
import { reportsOf } from '../plan-view/headline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { ForecastNotes } from './forecast-notes.tsx'
import css from '../timeline/timeline.module.css'

type HeadlineProps = { readonly view: PlanView; readonly forecast: Forecast }

/** What is 80 % sure, and how far that is from the plan. */
export function ConfidenceHeadline({ view, forecast: { reports, money, notes } }: HeadlineProps) {
  const dated = reportsOf(view).flatMap(({ program }) => {
    const report = reports.find(({ programId }) => programId === program.id)
    return report ? [{ program, ...report }] : []
  })
  const { currency, external } = money
  return (
    <div className={css['headline']}>
      <h1>{confidenceHeadline(dated, external ? { minor: external.p80, currency } : undefined)}</h1>
      <p>
        {dated.map(({ program, p80, plannedOn }) => (
          <span key={program.id}>{laterThanPlanned(program, dayOf(p80) - dayOf(plannedOn))}</span>
        ))}
        {external && <span>{overPlanned({ minor: external.p80 - external.planned, currency })}</span>}
      </p>
      <ForecastNotes view={view} notes={notes.filter(({ code }) => code === 'people-do-not-bind')} />
    </div>
  )
}
