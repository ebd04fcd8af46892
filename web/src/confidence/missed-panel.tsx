import type { Forecast, Plan, WaitForecast } from '@stagger/planner'
import { forecastNoteSentence, recourseSentence, rolePeople } from '@stagger/planner/messages'
import { useMemo } from 'react'
import { shortMoney } from '../format.ts'
import { missedIs, missedTitle, noneMissed, waitsTitle, waitText } from '#words/confidence.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './confidence.module.css'
import { useFirstRows } from './first-rows.tsx'
import { variableNames } from './variable-names.ts'

type MissedProps = { readonly view: PlanView; readonly forecast: Forecast }

/** What runs do about limits that they miss, what is left out, and who waits for whom. */
export function MissedPanel({ view, forecast: { recourse, waits, notes, money } }: MissedProps) {
  const { plan } = view
  const nameOf = useMemo(() => variableNames(plan), [plan])
  const names = { activity: nameOf, program: (id: string) => view.program(id)?.name ?? id, risk: nameOf }
  const shown = (minor: number) => shortMoney({ minor, currency: money.currency })
  const sentences = [
    ...recourse.map((one) => recourseSentence(one, names, shown)),
    ...notes.filter(({ code }) => code !== 'people-do-not-bind').map((note) => forecastNoteSentence(note, names)),
  ]
  return (
    <section className={css['panel']} aria-label={missedTitle}>
      <h2>{missedTitle}</h2>
      <p className={css['note']}>{sentences.length > 0 ? missedIs : noneMissed}</p>
      <ul className={css['promises']}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {waits.length > 0 && <Waits plan={plan} waits={waits} nameOf={nameOf} />}
    </section>
  )
}

type WaitsProps = {
  readonly plan: Plan
  readonly waits: readonly WaitForecast[]
  readonly nameOf: (id: string) => string
}

function Waits({ plan, waits, nameOf }: WaitsProps) {
  const { rows, more } = useFirstRows(waits)
  return (
    <>
      <h3>{waitsTitle}</h3>
      <ul className={css['promises']}>
        {rows.map(({ activityId, resource, share }) => (
          <li key={`${activityId} ${resource.id}`}>{waitText(nameOf(activityId), whose(resource, plan), share)}</li>
        ))}
      </ul>
      {more}
    </>
  )
}

/** Whose hours are waited for; a role's are those of all its people. */
function whose({ kind, id }: WaitForecast['resource'], { people, firms }: Plan): string {
  if (kind === 'role') return rolePeople(id)
  return [...people, ...firms].find((one) => one.id === id)?.name ?? id
}
