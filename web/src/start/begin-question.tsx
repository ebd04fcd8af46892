import type { IsoDate } from '@stagger/planner'
import { Field } from '../budget/field.tsx'
import { beginField, beginHint, begunHint, questions } from '#words/start.ts'
import { Question, type QuestionProps, saidOf } from './question.tsx'

/** From when: today, unless somebody says otherwise. */
export const BeginQuestion = ({ draft, put, faultOf, today }: QuestionProps & { readonly today: IsoDate }) => (
  <Question n={3} title={questions.begin}>
    <Field
      type="date"
      label={beginField}
      value={draft.startsOn}
      fault={saidOf(faultOf('startsOn'))}
      hint={draft.startsOn !== '' && draft.startsOn < today ? begunHint(today) : beginHint(today)}
      onType={(startsOn) => put({ startsOn })}
    />
  </Question>
)
