import { noteUnanswered } from '../agenda/unanswered.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import type { Deadline, Triage } from './drift-facts.ts'
import { keepTriage, questionOf, tellOf } from './triages.ts'

/**
 * The date of a triage has passed, which is told once: nobody has judged it; HITRUST has to be told of an investigation
 * that has been open for so long; or nobody has told HITRUST.
 */
export function noteDeadline(program: Program, triage: Triage, deadline: Deadline): void {
  const { deadline: _, ...rest } = triage
  const said = { effectiveOn: deadline.on, actor: RUN, facts: { dueOn: deadline.on } }
  if (triage.state === 'open') {
    keepTriage(program, rest)
    tellOf(program, rest, { kind: 'triage-overdue', state: 'overdue', ...said })
    return noteUnanswered(program, questionOf('drift', triage, deadline))
  }
  const kind = triage.state === 'investigating' ? 'notice-due' : 'notice-overdue'
  keepTriage(program, { ...rest, state: 'notice-due' })
  const facts = { dueOn: deadline.on, noticeDueOn: deadline.on }
  tellOf(program, rest, { kind, state: 'notice-due', ...said, facts })
  noteUnanswered(program, questionOf('notice', triage, deadline))
}
