import type { ForecastNote } from '@stagger/planner'
import { forecastNoteSentence } from '@stagger/planner/messages'
import type { PlanView } from '../plan-view/plan-view.ts'
import { variableNames } from './variable-names.ts'

type NotesProps = { readonly view: PlanView; readonly notes: readonly ForecastNote[] }

/** What a forecast leaves out, a paragraph each. */
export function ForecastNotes({ view, notes }: NotesProps) {
  const nameOf = variableNames(view.plan)
  return notes.map((note) => (
    <p key={JSON.stringify(note)}>{forecastNoteSentence(note, { activity: nameOf, risk: nameOf })}</p>
  ))
}
