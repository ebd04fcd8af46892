import { Channel, type Edit, type Plan, Reminders, reminderRules } from '@stagger/planner'

/** How people are reminded, as it is typed. */
export type TypedReminders = {
  /** Days before the due date, with commas between. */
  readonly leadDays: string
  readonly escalateAfterDays: string
  /** Empty: nobody. */
  readonly escalateToId: string
  /** HH:MM. */
  readonly digestAt: string
  readonly channels: readonly Channel[]
}

/** The field of which something makes no sense. */
export type ReminderFault = { readonly field: 'leadDays' | 'escalateAfterDays' | 'digestAt' }

export const CHANNELS = Channel.options

/** What holds now, this product's own values included. */
export function remindersTyped(plan: Plan): TypedReminders {
  const { leadDays, escalateAfterDays, digestAt, channels } = reminderRules(plan)
  const escalateToId = plan.reminders?.[0]?.escalateToId ?? ''
  return {
    leadDays: leadDays.join(', '),
    escalateAfterDays: String(escalateAfterDays),
    escalateToId,
    digestAt,
    channels,
  }
}

/** The edit that what was typed means, or the first field that is wrong. */
export function remindersEdit(plan: Plan, typed: TypedReminders): Edit | ReminderFault {
  const leads = typed.leadDays.split(/[,;\s]+/).filter((text) => text !== '')
  const read = {
    id: plan.reminders?.[0]?.id ?? 'reminders',
    leadDays: [...new Set(leads.map(Number))].toSorted((a, b) => b - a),
    escalateAfterDays: Number(typed.escalateAfterDays.trim() || Number.NaN),
    ...(typed.escalateToId !== '' && { escalateToId: typed.escalateToId }),
    digestAt: typed.digestAt.trim(),
    channels: CHANNELS.filter((channel) => typed.channels.includes(channel)),
  }
  const { leadDays, escalateAfterDays, digestAt } = Reminders.shape
  if (!leadDays.safeParse(read.leadDays).success) return { field: 'leadDays' }
  if (!escalateAfterDays.safeParse(read.escalateAfterDays).success) return { field: 'escalateAfterDays' }
  if (!digestAt.safeParse(read.digestAt).success) return { field: 'digestAt' }
  return { kind: 'setReminders', reminders: read }
}
