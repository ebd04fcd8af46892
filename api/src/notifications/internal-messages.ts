import { type AskedQuestion, isIsoDate } from '@stagger/planner'
import type { Heard } from '@stagger/planner/messages'
import { z } from 'zod'

const Text = z.string().min(1).max(400)
const Day = z.string().refine(isIsoDate, 'a real date, YYYY-MM-DD')

/** A run asks how requests of its program stand on a date of the organization's. */
export const StandingQuestion = z.object({
  planId: Text,
  programId: Text,
  requestIds: z.array(Text).max(50_000),
  on: Day,
})
export type StandingQuestion = z.infer<typeof StandingQuestion>

/** A run has something to tell one person. */
export const NewNotice = z.object({
  id: Text,
  planId: Text,
  programId: Text,
  personId: Text,
  kind: z.enum(['reminder', 'evidence-missed', 'escalation']),
  about: z.enum(['evidence', 'phase', 'milestone']),
  subjectId: Text,
  dueOn: Day,
  lead: z.int().min(0).optional(),
  at: z.iso.datetime({ offset: true }),
})
export type NewNotice = z.infer<typeof NewNotice>
/** The same of anything that people hear. */
export type AnyNotice = Omit<NewNotice, 'kind' | 'about'> & {
  readonly kind: Heard['kind']
  readonly about: Heard['about']
}
export const NewNotices = z.object({ notices: z.array(NewNotice).max(50_000) })

/** What somebody is to decide, answer or tell by a day that lies ahead (`asked`) or is over; the plan says who. */
export const Unanswered = z.object({
  id: Text,
  planId: Text,
  programId: Text,
  about: z.enum(['drift', 'notice', 'exception', 'qa-task', 'fieldwork', 'draft', 'certification', 'bridge']),
  subjectId: Text,
  dueOn: Day,
  asked: z.literal(true).optional(),
  lead: z.int().min(0).optional(),
  controlIds: z.array(Text).max(100),
  phaseId: Text.optional(),
  at: z.iso.datetime({ offset: true }),
})
export const UnansweredThings = z.object({ unanswered: z.array(Unanswered).max(10_000) })
export type Unanswered = AskedQuestion

/** It is the hour of somebody's digest. */
export const DigestAddress = z.object({ organizationId: Text, person: Text })
export type DigestAddress = z.infer<typeof DigestAddress>
