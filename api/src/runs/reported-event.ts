import { z } from 'zod'
import { isIsoDate } from '@stagger/planner'
import { EVENT_FORMAT, type ProgramEvent } from '@stagger/workflows/messages'

const Text = z.string().min(1).max(400)
const Kind = z.enum([
  'run-started',
  'phase-started',
  'phase-finished',
  'phase-reopened',
  'phase-overdue',
  'qa-block-booked',
  'qa-block-released',
  'program-ended',
] satisfies readonly ProgramEvent['kind'][])

/** An event as a worker sends it: keyed by workflow, first run and sequence, so that a repeat changes nothing. */
export const ReportedEvent = z.object({
  format: z.literal(EVENT_FORMAT),
  organizationId: Text,
  planId: Text,
  programId: Text,
  workflowId: Text,
  firstRunId: Text,
  sequence: z.int().min(1),
  kind: Kind,
  phaseId: Text.optional(),
  effectiveOn: z.string().refine(isIsoDate, 'a real date, YYYY-MM-DD'),
  occurredAt: z.iso.datetime({ offset: true }),
  actor: Text,
  ordersRevision: z.int().min(0),
})
export type ReportedEvent = z.infer<typeof ReportedEvent>
