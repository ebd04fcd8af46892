import { z } from 'zod'
import { Id, IsoDateText, Name } from './values.ts'

/** What a control is made of, as HITRUST scores it; SOC 2 looks at `implemented`. */
export const ControlItemKind = z.enum(['policy', 'procedure', 'implemented', 'measured', 'managed'])
export type ControlItemKind = z.infer<typeof ControlItemKind>

/** One part of a control: live since a date, or brought live by an activity of the plan. */
export const ControlItem = z.union([
  z.object({ kind: ControlItemKind, liveSince: IsoDateText }).strict(),
  z.object({ kind: ControlItemKind, implementedBy: Id }).strict(),
])
export type ControlItem = z.infer<typeof ControlItem>

/** A control in our own words. `testedBy`: the activity in which a program tests it; incubation counts to that activity's start. */
export const Control = z.object({
  id: Id,
  name: Name,
  cadence: z.enum(['continuous', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'per-event']),
  ownerId: Id.optional(),
  scopeIds: z.array(Id),
  programIds: z.array(Id),
  items: z.array(ControlItem).min(1),
  testedBy: z.array(z.object({ programId: Id, kinds: z.array(ControlItemKind).min(1), activityId: Id })),
})
export type Control = z.infer<typeof Control>

/** A person's recorded answer where a rule costs something. */
export const Decision = z.object({
  id: Id,
  rule: z.string().min(1),
  programId: Id,
  controlId: Id.optional(),
  /** Late control (S01): slide start and keep end, slide both, carry an exception, drop the control. Else: accept the cost. */
  choice: z.enum(['slide-start', 'slide-both', 'carry', 'drop', 'accept']),
  /** With `slide-start`: the last day of the window that is kept. */
  keepEndOn: IsoDateText.optional(),
  decidedBy: Name,
  decidedOn: IsoDateText,
  note: z.string().max(2000),
})
export type Decision = z.infer<typeof Decision>
