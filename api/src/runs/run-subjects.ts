import type { EntityManager } from '@mikro-orm/core'
import type { PlanRow } from '../plans/plan.entity.ts'
import type { ReportedEvent } from './reported-event.ts'
import { RunSubjectRow } from './run-subject.entity.ts'

type SubjectNews = {
  readonly subject: NonNullable<ReportedEvent['subject']>
  readonly state: string
  readonly facts: NonNullable<ReportedEvent['facts']>
}

/** Brings what is known of an event's subjects up to the event; an event without one changes nothing. */
export async function keepSubject(em: EntityManager, plan: PlanRow, event: ReportedEvent): Promise<void> {
  const news = event.kind === 'evidence-settled' ? requestNews(event) : ownNews(event)
  if (news.length === 0) return
  const { organizationId, planId } = plan
  const place = { organizationId, planId, programId: event.programId }
  const subjectId = { $in: news.map(({ subject }) => subject.id) }
  const rows = await em.find(RunSubjectRow, { ...place, kind: news.map(({ subject }) => subject.kind), subjectId })
  const known = new Map(rows.map((row) => [`${row.kind} ${row.subjectId}`, row]))
  const at = new Date(event.occurredAt)
  for (const { subject, state, facts } of news) {
    const row = known.get(`${subject.kind} ${subject.id}`)
    if (row) Object.assign(row, { state, facts: { ...row.facts, ...facts }, updatedAt: at })
    else
      em.create(RunSubjectRow, {
        ...place,
        kind: subject.kind,
        subjectId: subject.id,
        state,
        facts,
        since: at,
        updatedAt: at,
      })
  }
}

const ownNews = ({ subject, state, facts = {} }: ReportedEvent): SubjectNews[] =>
  subject && state !== undefined ? [{ subject, state, facts }] : []

/** A day's requests are told together: each by its id, which holds a slash, beside the counts. */
const requestNews = ({ facts = {} }: ReportedEvent): SubjectNews[] =>
  Object.entries(facts)
    .filter(([id]) => id.includes('/'))
    .map(([id, state]) => ({ subject: { kind: 'evidence', id }, state: String(state), facts: {} }))
