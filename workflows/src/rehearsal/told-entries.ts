import type { DiaryEntry } from '@stagger/planner'
import type { ProgramEvent } from '../messages.ts'
import { RUN } from '../program-event.ts'

/** Events that say again what stands in the diary for itself: each request, each notice. */
const SAID_OTHERWISE: readonly ProgramEvent['kind'][] = ['evidence-settled', 'escalated']

/** What an event is in the diary. */
export function toldEntry(event: ProgramEvent): DiaryEntry[] {
  const { kind, programId, phaseId, subject, state, facts, effectiveOn: on, actor } = event
  if (SAID_OTHERWISE.includes(kind)) return []
  const about = phaseId ?? (subject && `${subject.kind}/${subject.id}`)
  const personId = facts?.personId
  return [
    {
      on,
      programId,
      kind,
      ...(about && { about }),
      ...(state && { state }),
      ...(typeof personId === 'string' && { personId }),
      byItself: actor === RUN,
    },
  ]
}
