import type { EntityManager } from '@mikro-orm/core'
import type { PlanRow } from '../plans/plan.entity.ts'
import type { ReportedEvent } from './reported-event.ts'
import { ToldNoteRow } from './told-note.entity.ts'

/** Files the note that came with an event's message under what the event is about; the note, where there was one. */
export async function fileNote(
  em: EntityManager,
  { organizationId }: PlanRow,
  { key, subject }: ReportedEvent,
): Promise<ToldNoteRow | undefined> {
  if (key === undefined || !subject) return undefined
  const note = await em.findOne(ToldNoteRow, { organizationId, key })
  if (!note) return undefined
  note.subjectKind ??= subject.kind
  note.subjectId ??= subject.id
  return note
}
