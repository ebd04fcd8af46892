import type { AskedQuestion } from '@stagger/planner/orders'
import type { DigestInput } from '../digest/digest-messages.ts'

/** Which requests of a program are asked about, as of the organization's date `on`. */
export type StandingQuestion = {
  readonly planId: string
  readonly programId: string
  readonly requestIds: readonly string[]
  readonly on: string
}
/** How evidence stands by the ledger; a request that the plan no longer makes is left out. */
export type EvidenceStanding = Readonly<Record<string, 'due' | 'collected' | 'late' | 'missed'>>

/** Something that one person has to hear. Its id is made of what it is about, so that a repeat is recognized. */
export type Notice = {
  readonly id: string
  readonly planId: string
  readonly programId: string
  readonly personId: string
  readonly kind: 'reminder' | 'evidence-missed' | 'escalation'
  readonly about: 'evidence' | 'phase' | 'milestone'
  readonly subjectId: string
  readonly dueOn: string
  /** Days before the due date; reminders only. */
  readonly lead?: number
  /** When it is to be heard, at the earliest. */
  readonly at: string
}

/** What somebody is to decide, answer or tell by a day. The API knows who that is. */
export type Unanswered = AskedQuestion

/** What a run knows only by asking the API. Rejects when there is no answer, so that it is asked again. */
export type Agenda = {
  readonly standing: (question: StandingQuestion) => Promise<EvidenceStanding>
  /** Keeps notices, and answers with whose digests now have something to say, and when. */
  readonly notify: (notices: readonly Notice[]) => Promise<readonly DigestInput[]>
  /** Tells people what they are to answer, and what they did not; the same answer. */
  readonly askAgain: (unanswered: readonly Unanswered[]) => Promise<readonly DigestInput[]>
}

/** Has somebody's digest sent at an instant. */
export type Digests = { readonly want: (digest: DigestInput) => Promise<void> }

/** The activities of the agenda, over the places that they reach. */
export const agendaActivities = (agenda: Agenda, digests: Digests) => ({
  /** Safe to repeat: it only looks. */
  evidenceStanding: (question: StandingQuestion) => agenda.standing(question),
  /** Safe to repeat: a notice is a row under its id, and a digest that is wanted twice is sent once. */
  async notify(notices: readonly Notice[]): Promise<void> {
    for (const digest of await agenda.notify(notices)) await digests.want(digest)
  },
  /** Safe to repeat, as `notify` is. */
  async askAgain(unanswered: readonly Unanswered[]): Promise<void> {
    for (const digest of await agenda.askAgain(unanswered)) await digests.want(digest)
  },
})
export type AgendaActivities = ReturnType<typeof agendaActivities>
