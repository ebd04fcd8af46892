import type { Program } from '../program-state.ts'
import type { Unanswered } from './agenda-activities.ts'

/** A day is over by which somebody was to decide or answer: they hear of it, and others when they still do not. */
export function noteUnanswered(
  program: Program,
  { about, subjectId, dueOn, controlIds = [] }: Pick<Unanswered, 'about' | 'subjectId' | 'dueOn'> & Partial<Unanswered>,
): void {
  const { agenda } = program.facts
  const { planId, programId } = program.orders
  const id = `${planId}/${programId} ${about}/${subjectId} ${dueOn}`
  const at = new Date(Date.now()).toISOString()
  agenda.unanswered = [...(agenda.unanswered ?? []), { id, planId, programId, about, subjectId, dueOn, controlIds, at }]
}
