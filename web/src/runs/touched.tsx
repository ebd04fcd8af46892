import type { IsoDate } from '@stagger/planner'
import { useQuery } from '@tanstack/react-query'
import { driftQuery } from '../api/queries.ts'
import { instantText } from '../format.ts'
import { andMoreChanges, changeSentence, changesTitle, touchedControl, touchedTitle } from '#words/runs.ts'
import type { PlanDrift } from '../api/wire.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { ownerOf } from '../runs-view/answerable.ts'
import { controlName } from '../runs-view/diary.ts'
import type { FactPlace } from '../runs-view/fact-form.ts'
import css from './runs.module.css'

/** As many changes are named at once, the rest below them; a storm has thousands. */
const MOST_NAMED = 5

type TouchedProps = {
  readonly view: PlanView
  readonly place: FactPlace
  /** Until when somebody has to judge; absent where it is judged and only has to be told. */
  readonly dueOn: IsoDate | undefined
}

/** What was changed, and which controls that touches: nobody can judge a change without it. */
export function Touched({ view, place, dueOn }: TouchedProps) {
  const { data } = useQuery(driftQuery(view.plan.id))
  const { timeZone } = view.plan.organization
  const triage = data?.triages.find(
    ({ programId, triageId }) => programId === place.programId && triageId === place.subjectId,
  )
  if (!data || !triage) return null
  const changes = data.changes.filter(
    ({ programId, triageId }) => programId === place.programId && triageId === place.subjectId,
  )
  const more = Math.max(triage.changes, changes.length) - MOST_NAMED
  return (
    <div className={css['quiet']}>
      <h3>{touchedTitle}</h3>
      <ul className={css['plain']}>
        {triage.controlIds.map((id) => (
          <li key={id}>{touchedControl(controlName(view, id), ownerOf(view, id), dueOn)}</li>
        ))}
      </ul>
      <h3>{changesTitle}</h3>
      <Changes timeZone={timeZone} changes={changes.slice(0, MOST_NAMED)} />
      {more > 0 && (
        <details>
          <summary>{andMoreChanges(more)}</summary>
          <Changes timeZone={timeZone} changes={changes.slice(MOST_NAMED)} />
        </details>
      )}
    </div>
  )
}

type ChangesProps = { readonly timeZone: string; readonly changes: PlanDrift['changes'] }

const Changes = ({ timeZone, changes }: ChangesProps) => (
  <ul className={css['plain']}>
    {changes.map(({ system, changeId, summary, at }) => (
      <li key={`${system} ${changeId}`}>{changeSentence(system, changeId, summary, instantText(at, timeZone))}</li>
    ))}
  </ul>
)
