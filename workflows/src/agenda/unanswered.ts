import type { Program } from '../program-state.ts'
import type { Unanswered } from './agenda-activities.ts'

/** What is to be answered, by when, and by whom: the owners of controls, or the people of a phase. */
type Question = Pick<Unanswered, 'about' | 'subjectId' | 'dueOn' | 'phaseId'> & Partial<Pick<Unanswered, 'controlIds'>>

/** Somebody is to decide or answer by a day: they are reminded ahead of it. Asked again when the day or they change. */
export const noteAsked = (program: Program, question: Question): void => note(program, question, { asked: true })

/** Somebody hears once, now, that a day comes, so many days ahead. */
export const noteWarned = (program: Program, question: Question, lead: number): void =>
  note(program, question, { asked: true, lead })

/** That day is over: they hear of it, and others when they still do not. */
export const noteUnanswered = (program: Program, question: Question): void => note(program, question, {})

function note(
  program: Program,
  { about, subjectId, dueOn, phaseId, controlIds = [] }: Question,
  stage: Pick<Unanswered, 'asked' | 'lead'>,
): void {
  const { agenda } = program.facts
  const { planId, programId } = program.orders
  const id = `${planId}/${programId} ${about}/${subjectId} ${dueOn}${stage.asked ? ' asked' : ''}`
  const at = new Date(Date.now()).toISOString()
  const question = { about, subjectId, dueOn, controlIds, ...(phaseId !== undefined && { phaseId }) }
  agenda.unanswered = [...(agenda.unanswered ?? []), { id, planId, programId, ...question, at, ...stage }]
}
