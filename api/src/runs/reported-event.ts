import { z } from 'zod'
import { isIsoDate } from '@stagger/planner'
import { EVENT_FORMAT, EVENT_KINDS, SUBJECT_KINDS } from '@stagger/workflows/messages'

const Text = z.string().min(1).max(400)
const Short = z.string().min(1).max(100)

/** An event as a worker sends it: keyed by workflow, first run and sequence, so that a repeat changes nothing. */
export const ReportedEvent = z.object({
  format: z.literal(EVENT_FORMAT),
  organizationId: Text,
  planId: Text,
  programId: Text,
  workflowId: Text,
  firstRunId: Text,
  sequence: z.int().min(1),
  kind: z.enum(EVENT_KINDS),
  phaseId: Text.optional(),
  subject: z.object({ kind: z.enum(SUBJECT_KINDS), id: Text }).optional(),
  state: Short.optional(),
  facts: z.record(Short, z.union([Text, z.number(), z.boolean()])).optional(),
  key: Text.optional(),
  effectiveOn: z.string().refine(isIsoDate, 'a real date, YYYY-MM-DD'),
  occurredAt: z.iso.datetime({ offset: true }),
  actor: Text,
  ordersRevision: z.int().min(0),
})
export type ReportedEvent = z.infer<typeof ReportedEvent>

/** Whoever is the actor of what a run says by itself. */
export const RUN = 'run'
