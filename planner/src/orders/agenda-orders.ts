import type { IsoDate } from '../day.ts'
import type { IsoInstant } from './local-dates.ts'

/** What an entry speaks of: evidence (`controlId/first day of the period`), a phase or a milestone, by id. */
export type AgendaSubject = 'evidence' | 'phase' | 'milestone'

/**
 * What comes at one instant for one addressee about subjects that are due on the same day. `evidence-opens` and
 * `evidence-closes` act at the organization's wake-up minute and never wait for anybody; a `reminder` at the digest
 * minute of whoever is reminded, by their clock; an `escalation` at the wake-up minute, some days after the due date.
 */
export type AgendaEntry = {
  readonly kind: 'evidence-opens' | 'evidence-closes' | 'reminder' | 'escalation'
  readonly at: IsoInstant
  /** The date of `at`: the addressee's for a reminder, else the organization's. */
  readonly on: IsoDate
  /** The last day that is in time, the organization's. */
  readonly dueOn: IsoDate
  readonly about: AgendaSubject
  readonly ids: readonly string[]
  /** Milestones only: the phase whose end settles them too. */
  readonly phaseId?: string
  /** Whom it is for; absent where it is nobody's. */
  readonly personId?: string
  /** Reminders only: days before the due date. */
  readonly lead?: number
}

/** What a run has to do on dates other than those of its phases, in the order of its instants. */
export type AgendaOrders = {
  readonly entries: readonly AgendaEntry[]
  /** Entries from this instant on are left out: the run asks for new orders then. Absent when these are all. */
  readonly through?: IsoInstant
}
