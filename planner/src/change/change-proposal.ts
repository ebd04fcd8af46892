import type { IsoDate } from '../day.ts'
import type { SingleEdit } from '../edits/edit.ts'
import type { Move } from '../proposal/levelling-proposal.ts'
import type { Violation } from '../schedule/violation.ts'
import type { ChangeCause } from './change-cause.ts'

/**
 * One thing to do about a change. Where the plan can do it, `edits` do; without edits it is asked of people: to say how
 * much is left, to reserve a week, to speak with a customer. `liveSince`: the day from which HITRUST counts.
 */
export type ChangeStep = { readonly edits: readonly SingleEdit[] } & (
  | { readonly kind: 'restart-incubation'; readonly controlId: string; readonly liveSince: IsoDate }
  | { readonly kind: 'wait-with-test'; readonly activityId: string; readonly startOn: IsoDate; readonly days: number }
  | { readonly kind: 'repeat-tests'; readonly programId: string; readonly activityIds: readonly string[] }
  | { readonly kind: 'another-slot'; readonly activityId: string; readonly start: IsoDate; readonly end: IsoDate }
  | { readonly kind: 'keep-window-end'; readonly activityId: string; readonly keepEndOn: IsoDate }
  | { readonly kind: 're-level' }
  | { readonly kind: 'state-remaining'; readonly activityId: string }
  | { readonly kind: 'reserve-qa-block'; readonly programId: string }
  | { readonly kind: 'tell-customer'; readonly commitmentId: string }
)

/** A report's date as it was agreed, as it comes when nothing is done, and as it comes with the edits. */
export type ChangedReport = {
  readonly programId: string
  readonly agreed: IsoDate
  readonly unaided: IsoDate
  readonly proposed: IsoDate
}

/** The same of a commitment: whether it is kept. `marginDays` as proposed, negative when late. */
export type ChangedPromise = {
  readonly commitmentId: string
  readonly agreed: boolean
  readonly unaided: boolean
  readonly proposed: boolean
  readonly marginDays: number
}

/** What the whole plan comes to, in minor units of the organization's currency, tax included. */
export type ChangedMoney = {
  readonly currency: string
  /** What is bought. */
  readonly external: { readonly agreed: number; readonly proposed: number }
  /** That, and every hour of the team at its rate. */
  readonly loaded: { readonly agreed: number; readonly proposed: number }
}

/**
 * `edits`: something of the plan should change. `new-dates`: reports, promises or rules suffer and no edit helps: there is
 * something to acknowledge. `float-absorbs`: something is late and nothing that counts moves. `moves-nothing`: what
 * happened has no bearing on dates. `nothing-happened`: there was no cause at all.
 */
export type ChangeVerdict = 'edits' | 'new-dates' | 'float-absorbs' | 'moves-nothing' | 'nothing-happened'

/** What a slip, an exception or a drift means for a plan, and what to do about it. Nothing changes until it is accepted. */
export type ChangeProposal = {
  readonly planId: string
  readonly statusDate: IsoDate
  /** The day whose dates are the old ones. */
  readonly agreedOn: IsoDate
  readonly verdict: ChangeVerdict
  readonly causes: readonly ChangeCause[]
  readonly steps: readonly ChangeStep[]
  /** Every activity whose dates differ between what was agreed and what is proposed, by the size of the move. */
  readonly moves: readonly Move[]
  readonly reports: readonly ChangedReport[]
  /** Only those that are kept or missed otherwise than was agreed. */
  readonly promises: readonly ChangedPromise[]
  /** What the proposed dates break that the agreed ones did not. */
  readonly findings: readonly Violation[]
  /** Null where an exchange rate is missing. */
  readonly money: ChangedMoney | null
}
