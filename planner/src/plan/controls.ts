import { z } from 'zod'
import { EvidenceKind, Mapping, SystemKind } from './control-mapping.ts'
import { LONGEST_NOTE } from './longest-texts.ts'
import { Id, IsoDateText, Name } from './values.ts'

/** What a control is made of, as HITRUST scores it; SOC 2 looks at `implemented`. */
export const ControlItemKind = z.enum(['policy', 'procedure', 'implemented', 'measured', 'managed'])
export type ControlItemKind = z.infer<typeof ControlItemKind>

/**
 * One part of a control: live since a date, or brought live by an activity of the plan. `restartedOn`: it was changed, and
 * HITRUST counts its days of incubation from that day; it ran all along, and for SOC 2 it is no newer than before.
 */
export const ControlItem = z.union([
  z.object({ kind: ControlItemKind, liveSince: IsoDateText, restartedOn: IsoDateText.optional() }).strict(),
  z.object({ kind: ControlItemKind, implementedBy: Id, restartedOn: IsoDateText.optional() }).strict(),
])
export type ControlItem = z.infer<typeof ControlItem>

/** A control in our own words, with one owner at the most; what it does not know is refused, never dropped. `testedBy`: the activity in which a program tests it; incubation counts to that activity's start. */
export const Control = z.strictObject({
  id: Id,
  name: Name,
  cadence: z.enum(['continuous', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'per-event']),
  ownerId: Id.optional(),
  scopeIds: z.array(Id),
  programIds: z.array(Id),
  items: z.array(ControlItem).min(1, 'at least one item: a control without items is nothing that can be tested'),
  testedBy: z.array(z.object({ programId: Id, kinds: z.array(ControlItemKind).min(1), activityId: Id })),
  /** What it is about, in the catalogue's words; absent for a control of the user's own. */
  area: z.string().max(40).optional(),
  /** Absent means a sample of what happened over time. */
  evidence: EvidenceKind.optional(),
  systems: z.array(SystemKind).optional(),
  /** The criteria and domains it serves; absent means that nobody has mapped it. */
  serves: z.array(Mapping).optional(),
  nist80053: z.array(z.string().regex(/^[A-Z]{2}-\d{1,2}$/)).optional(),
})
export type Control = z.infer<typeof Control>

/** A person's recorded answer where a rule costs something. */
export const Decision = z.object({
  id: Id,
  rule: z.string().min(1),
  programId: Id,
  controlId: Id.optional(),
  /** Late control (S01): the window that it is about; absent means every window of the program. */
  windowId: Id.optional(),
  /** Late control (S01): slide start and keep end, slide both, carry an exception, drop the control. Else: accept the cost. */
  choice: z.enum(['slide-start', 'slide-both', 'carry', 'drop', 'accept']),
  /** With `slide-start`: the last day that is kept, of the program's first window where it names none. */
  keepEndOn: IsoDateText.optional(),
  decidedBy: Name,
  decidedOn: IsoDateText,
  note: z.string().max(LONGEST_NOTE),
})
export type Decision = z.infer<typeof Decision>
