import { z } from 'zod'
import { Id } from './values.ts'

/** A minute of the day, HH:MM, in whatever zone is meant. */
export const LocalMinute = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a minute of the day, HH:MM')

/** Where a reminder can reach somebody: in the web app, by e-mail, or by a call to a system of the organization. */
export const Channel = z.enum(['in-app', 'email', 'webhook'])
export type Channel = z.infer<typeof Channel>

/**
 * How people are reminded. What is absent is this product's own default (`reminderRules`): no standard says when
 * anybody has to be reminded. `escalateAfterDays` counts from the due date; `escalateToId` is who then hears of it.
 */
export const Reminders = z.object({
  id: Id,
  leadDays: z.array(z.int().min(1).max(365)).max(8).optional(),
  escalateAfterDays: z.int().min(1).max(90).optional(),
  escalateToId: Id.optional(),
  /** When each person's digest is sent, by that person's clock. */
  digestAt: LocalMinute.optional(),
  channels: z.array(Channel).max(Channel.options.length).optional(),
})
export type Reminders = z.infer<typeof Reminders>
