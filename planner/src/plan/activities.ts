import { z } from 'zod'
import { Role } from './people.ts'
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

/** How effort lies over the days: evenly, or two thirds of it in the first (`front`) or the second half (`back`) of them. */
export const Spread = z.enum(['even', 'front', 'back'])
export type Spread = z.infer<typeof Spread>

/** Hours of work; nobody asks for more than a hundred thousand of one activity. */
const Hours = z.number().min(0).max(100_000)

/** Hours of one person, spread over that person's working days inside the activity; evenly unless it says otherwise. */
export const Assignment = z.object({ personId: Id, hours: Hours, spread: Spread.optional(), source: Source })
export type Assignment = z.infer<typeof Assignment>

/**
 * Hours that are asked without a name: of a `role` (its people share them day by day), or of `one-of` several people,
 * who does all of them; levelling chooses who.
 */
export const Demand = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('role'), role: Role, hours: Hours, spread: Spread.optional(), source: Source }),
  z.object({
    kind: z.literal('one-of'),
    personIds: z.array(Id).min(2).max(8),
    hours: Hours,
    spread: Spread.optional(),
    source: Source,
  }),
])
export type Demand = z.infer<typeof Demand>

/** Another way to do stretchable work than its estimate: so long, in the estimate's unit, with so much of its hours. */
export const Mode = z.object({
  duration: z.int().min(1).max(3660),
  hoursPercent: z.int().min(1).max(1000),
  source: Source,
})
export type Mode = z.infer<typeof Mode>

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
  demands: z.array(Demand).max(8).optional(),
  modes: z.array(Mode).max(8).optional(),
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
