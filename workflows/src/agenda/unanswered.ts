import type { Program } from '../program-state.ts'
import type { Unanswered } from './agenda-activities.ts'

/** What is to be answered, by when, and the controls whose owners are to do it. */
type Question = Pick<Unanswered, 'about' | 'subjectId' | 'dueOn'> & Partial<Pick<Unanswered, 'controlIds'>>

/** Somebody is to decide or answer by a day: they are reminded ahead of it. Asked again when the day moves. */
export const noteAsked = (program: Program, question: Question): void => note(program, question, { asked: true })

/** That day is over: they hear of it, and others when they still do not. */
export const noteUnanswered = (program: Program, question: Question): void => note(program, question, {})

function note(
  program: Program,
  { about, subjectId, dueOn, controlIds = [] }: Question,
  stage: Pick<Unanswered, 'asked'>,
): void {
  const { agenda } = program.facts
  const { planId, programId } = program.orders
  const id = `${planId}/${programId} ${about}/${subjectId} ${dueOn}${stage.asked ? ' asked' : ''}`
  const at = new Date(Date.now()).toISOString()
  const unanswered = { id, planId, programId, about, subjectId, dueOn, controlIds, at, ...stage }
  agenda.unanswered = [...(agenda.unanswered ?? []), unanswered]
}
