import type { EntityManager } from '@mikro-orm/core'
import type { PlanRow } from '../plans/plan.entity.ts'
import type { ReportedEvent } from './reported-event.ts'
import { RunSubjectRow } from './run-subject.entity.ts'

/** Brings what is known of an event's subject up to the event; an event without one changes nothing. */
export async function keepSubject(em: EntityManager, plan: PlanRow, event: ReportedEvent): Promise<void> {
  const { subject, state, facts = {}, programId } = event
  if (!subject || state === undefined) return
  const { organizationId, planId } = plan
  const place = { organizationId, planId, programId, kind: subject.kind, subjectId: subject.id }
  const at = new Date(event.occurredAt)
  const known = await em.findOne(RunSubjectRow, place)
  if (known) Object.assign(known, { state, facts: { ...known.facts, ...facts }, updatedAt: at })
  else em.create(RunSubjectRow, { ...place, state, facts, since: at, updatedAt: at })
}
