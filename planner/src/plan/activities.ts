import { z } from 'zod'
import { CostEstimate, Estimate, Id, IsoDateSpan, IsoDateText, Lag, Name, Source } from './values.ts'

/** What an activity is to the standards' rules, where its name would not say. */
export const Step = z.enum([
  'engagement-signed',
  'object-created',
  'report-credit',
  'qa-reserved',
  'first-test',
  'letter-signed',
  'submission',
  'period-end',
  'report-in-hand',
  'interim-submission',
  'window-opens-next',
])
export type Step = z.infer<typeof Step>

/**
 * Limits a person or the world sets. Dates are days people name: for a milestone the day on which it happens.
 * `asLateAs`: as late as the anchor's start minus a buffer still allows. `slots`: may run only inside one of these.
 */
export const Constraints = z.object({
  notBefore: IsoDateText.optional(),
  notAfter: IsoDateText.optional(),
  fixed: IsoDateText.optional(),
  asLateAs: z.object({ anchorId: Id, buffer: Lag }).optional(),
  slots: z.array(IsoDateSpan).min(1).optional(),
  alignTo: z.enum(['month', 'quarter']).optional(),
})
export type Constraints = z.infer<typeof Constraints>

/** Hours of one person, spread evenly over the activity's working days. */
export const Assignment = z.object({ personId: Id, hours: z.number().min(0).max(100_000), source: Source })
export type Assignment = z.infer<typeof Assignment>

/**
 * Something that takes time. `work`: people work on it, working days. `window`: a span fixed in calendar time
 * (an observation period). `wait`: somebody outside, or time itself, takes this long. `milestone`: no time.
 */
export const Activity = z.object({
  id: Id,
  kind: z.enum(['work', 'window', 'wait', 'milestone']),
  name: Name,
  programId: Id,
  phaseId: Id,
  step: Step.optional(),
  /** Absent for a milestone. A window's three points are equal: it is a decision, not an uncertainty. */
  estimate: Estimate.optional(),
  calendarId: Id,
  firmId: Id.optional(),
  assignments: z.array(Assignment),
  cost: CostEstimate.optional(),
  constraints: Constraints,
})
export type Activity = z.infer<typeof Activity>

/**
 * A precedence: the successor's side lies at least `min`, and at most `max`, after the predecessor's.
 * `FS` finish to start, `SS` start to start, `FF` finish to finish, `SF` start to finish.
 */
export const Link = z.object({
  id: Id,
  from: Id,
  to: Id,
  type: z.enum(['FS', 'SS', 'FF', 'SF']),
  min: Lag,
  max: Lag.optional(),
})
export type Link = z.infer<typeof Link>
