import { fact } from '../facts/facts.ts'
import type { Person } from '../plan/people.ts'
import type { Plan } from '../plan/plan.ts'
import { Channel } from '../plan/reminders.ts'

/** How a plan reminds people, with this product's own values where the plan says nothing. */
export type ReminderRules = {
  /** Days before the due date, the longest first. */
  readonly leadDays: readonly number[]
  readonly escalateAfterDays: number
  /** Who hears of what nobody answered; undefined where the plan has nobody to hear it. */
  readonly escalateToId: string | undefined
  /** HH:MM by the clock of whoever is reminded. */
  readonly digestAt: string
  readonly channels: readonly Channel[]
}

/** When the working day has begun nearly everywhere: ours, like the days of the facts. */
const DIGEST_AT = '08:00'

/** The rules of a plan. Escalations go to the person that it names, else to its first program manager. */
export function reminderRules({ reminders, people }: Plan): ReminderRules {
  const [set] = reminders ?? []
  const leads = set?.leadDays ?? [
    fact('reminder.lead.first').value,
    fact('reminder.lead.second').value,
    fact('reminder.lead.last').value,
  ]
  return {
    leadDays: leads.toSorted((a, b) => b - a),
    escalateAfterDays: set?.escalateAfterDays ?? fact('reminder.escalate-after').value,
    escalateToId: set?.escalateToId ?? people.find(({ role }) => role === 'program-manager')?.id,
    digestAt: set?.digestAt ?? DIGEST_AT,
    channels: set?.channels ?? Channel.options,
  }
}

/** The plan's own lead times, longest first, where it names any; else those that this product has for something. */
export const leadsOr = ({ reminders }: Pick<Plan, 'reminders'>, ours: readonly number[]): readonly number[] =>
  (reminders?.[0]?.leadDays ?? ours).toSorted((a, b) => b - a)

/**
 * The lead times that lie in the days, so many before the last one, in which something can be done. What is open no
 * longer than the longest of them, a week's evidence, is spoken of once: on the day on which it opens.
 */
export function leadsWithin(openDays: number, { leadDays }: Pick<ReminderRules, 'leadDays'>): readonly number[] {
  const [longest] = leadDays
  if (longest === undefined || openDays >= longest) return leadDays
  return openDays < 0 ? [] : [openDays]
}

/** Where somebody's clock is: their own zone, else the organization's. */
export const zoneOf = ({ organization, people }: Plan, personId: Person['id']): string =>
  people.find(({ id }) => id === personId)?.timeZone ?? organization.timeZone
