import { z } from 'zod'
import { Id, IsoDateText, Name } from './values.ts'

/** What was chosen for one activity where it leaves a choice: a duration, and who does each `one-of` demand, in order. */
export const Choice = z.object({
  activityId: Id,
  duration: z.int().min(0).max(3660).optional(),
  personIds: z.array(Id).max(8).optional(),
})
export type Choice = z.infer<typeof Choice>

/**
 * A levelling that somebody accepted: the order in which activities take what people have left, days before which some
 * of them wait all the same, and the choices made. `schedule` decodes it; what it does not know comes after what it does.
 */
export const Levelling = z.object({
  id: Id,
  name: Name,
  order: z.array(Id).max(20_000),
  /** Kept apart from what people pinned: a later levelling replaces them, a pin stays. */
  floors: z.array(z.object({ activityId: Id, startOn: IsoDateText })).max(20_000),
  choices: z.array(Choice).max(20_000),
  /** A new proposal moves nothing of this one for a gain of fewer days of a report. */
  leastGainDays: z.int().min(0).max(365),
})
export type Levelling = z.infer<typeof Levelling>
