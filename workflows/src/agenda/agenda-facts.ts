import type { AgendaEntry } from '@stagger/planner/orders'
import type { Unanswered } from './agenda-activities.ts'

/** What runs tell of dates that come: evidence asked for and settled, what nobody answered, silence that is asked for. */
export const AGENDA_EVENT_KINDS = [
  'evidence-settled',
  'escalated',
  'reminders-paused',
  'reminders-resumed',
  'agenda-spent',
] as const

/** Where a request for evidence stands: `open` until its last day is over, then as the ledger says. */
export type RequestState = 'open' | 'collected' | 'late' | 'missed'

/**
 * What an entry of the agenda comes to for one of its subjects. Of evidence that closes, a notice that it is missed and
 * the closing itself are two things, and so are a notice that escalates it and that it was escalated (`escalated`).
 */
export type DueItem = Omit<AgendaEntry, 'ids' | 'kind'> & {
  readonly kind: AgendaEntry['kind'] | 'evidence-missed' | 'escalated'
  readonly id: string
}

/** What a run remembers of the dates that it acted upon. Empty in the beginning. */
export type AgendaFacts = {
  /** What was taken up, by item, with the due date up to which it is remembered at least. */
  done?: Record<string, string>
  /** Taken up and not seen to yet: a run that continues this one sees to them. */
  taken?: DueItem[]
  /** What is to be decided or answered, or was not in time, and nobody was told of yet. */
  unanswered?: readonly Unanswered[]
  /** Requests without evidence: a record that comes later can still make them late. */
  missed?: string[]
  /** What became of requests and was not told yet, because nobody has to do anything about it. */
  untold?: Record<string, RequestState>
  untoldSince?: string
  /** Escalations whose due date was over when a revision gave their phase a later one. */
  overdue?: AgendaEntry[]
  /** Reminders and escalations wait; closing dates do not. */
  paused?: true
  /** The program is over, and all that was waited with is taken note of. */
  closed?: true
  /** The end of the agenda for which new orders were asked already. */
  spent?: string
}

/** Why a message about reminders or evidence is refused. */
export type AgendaRefusalCode = 'reminders-already-paused' | 'reminders-not-paused'
