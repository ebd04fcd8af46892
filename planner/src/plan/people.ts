import { z } from 'zod'
import { Id, IsoDateSpan, IsoDateText, Name, Source } from './values.ts'

/** A working week (ISO weekdays, 1 Monday to 7 Sunday) less holidays and closures. */
export const Calendar = z.object({
  id: Id,
  name: Name,
  workingWeek: z.array(z.int().min(1).max(7)).min(1).max(7),
  holidays: z.array(z.object({ on: IsoDateText, name: Name })),
  closures: z.array(IsoDateSpan.extend({ name: Name })),
})
export type Calendar = z.infer<typeof Calendar>

/** Roles that the playbook and the register know: they ask for people by them. */
export const KnownRole = z.enum(['security-engineer', 'compliance', 'devops', 'program-manager', 'executive'])
export type KnownRole = z.infer<typeof KnownRole>

/** What somebody of the team does; a person has one role: one that is known, or one of the organization's own, by its name. */
export const Role = Name
export type Role = z.infer<typeof Role>

/** Somebody of the team. Capacity is hours per working day of their calendar, less leave; the rate is in minor units per hour. */
export const Person = z.object({
  id: Id,
  name: Name,
  role: Role,
  calendarId: Id,
  hoursPerDay: z.number().min(0).max(24),
  hourlyRate: z.object({ minor: z.int().min(0), currency: z.string().regex(/^[A-Z]{3}$/), source: Source }).optional(),
  leave: z.array(IsoDateSpan.extend({ name: Name })),
  /** A contractor's hours are paid because of the work; staff, which is what absence means, are paid anyway. */
  engagement: z.enum(['staff', 'contractor']).optional(),
  /** Where their clock is, as the IANA database names it; absent: the organization's. */
  timeZone: z.string().min(1).max(64).optional(),
  /** Where reminders reach them by e-mail; absent: they are not written to. */
  email: z.email().max(254).optional(),
})
export type Person = z.infer<typeof Person>

/**
 * Somebody outside who performs activities, at most `atOnce` of them on a day where that is limited. One firm may be
 * both CPA and assessor; only a CPA issues a SOC 2 report.
 */
export const Firm = z.object({
  id: Id,
  name: Name,
  kinds: z.array(z.enum(['cpa', 'assessor', 'consultant', 'hitrust', 'platform'])).min(1),
  calendarId: Id,
  atOnce: z.int().min(1).max(1000).optional(),
})
export type Firm = z.infer<typeof Firm>

/** What a report speaks about. "Right report, wrong product" is the commonest false promise. */
export const Scope = z.object({ id: Id, name: Name, kind: z.enum(['system', 'product', 'entity']) })
export type Scope = z.infer<typeof Scope>
