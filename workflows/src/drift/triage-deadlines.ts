import { noteUnanswered } from '../agenda/unanswered.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import type { Deadline, Triage } from './drift-facts.ts'
import { keepTriage, tellOf } from './triages.ts'

/**
 * The date of a triage has passed, which is told once: nobody has judged it; or HITRUST has to be told of an
 * investigation that has been open for so long.
 */
export function noteDeadline(program: Program, triage: Triage, { on }: Deadline): void {
  const { deadline: _, ...rest } = triage
  const said = { effectiveOn: on, actor: RUN, facts: { dueOn: on } }
  if (triage.state === 'open') {
    keepTriage(program, rest)
    tellOf(program, rest, { kind: 'triage-overdue', state: 'overdue', ...said })
    noteUnanswered(program, { about: 'drift', subjectId: triage.id, dueOn: on, controlIds: triage.controlIds })
  } else {
    keepTriage(program, { ...rest, state: 'notice-due' })
    tellOf(program, rest, { kind: 'notice-due', state: 'notice-due', ...said })
  }
}
