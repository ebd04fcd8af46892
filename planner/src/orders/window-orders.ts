import type { IsoDate } from '../day.ts'
import type { Decision } from '../plan/controls.ts'
import type { IsoInstant } from './local-dates.ts'

/**
 * What the run of a SOC 2 program must know of its observation windows, first to last: the first one, and the one that
 * each renewal begins. Dates are the organization's and inclusive; instants are its wake-up minutes.
 */
export type WindowOrders = {
  /** The months of the first window had run before the program began: it opens and closes by its dates alone. */
  readonly lookBack: boolean
  readonly windows: readonly ObservedWindow[]
  /** Controls that are in scope no more because somebody decided to drop them when they were late; absent when none. */
  readonly dropped?: readonly DroppedControl[]
}

/** A late control that left the scope, by the decision that the plan holds about it. */
export type DroppedControl = { readonly controlId: string } & Pick<Decision, 'decidedOn'>

/** One observation window. */
export type ObservedWindow = {
  /** The phase that the window is. */
  readonly phaseId: string
  readonly opensOn: IsoDate
  readonly opensAt: IsoInstant
  /** Its last day, on which the period ends. */
  readonly closesOn: IsoDate
  /** The minute at which it is over: the first of the day after `closesOn`. */
  readonly closesAt: IsoInstant
  /** Controls that do not operate from its first day: rule S01. */
  readonly notOperating: readonly LateControl[]
  /** By when somebody has to decide on them: ahead of the first day, or a few days from now when that is past. */
  readonly decideBy: IsoDate
  /** When that day is over. */
  readonly decideByEndsAt: IsoInstant
  /** Absent where the plan allows no bridge letter. */
  readonly bridge?: BridgeOrders
}

/** A control that starts to operate `shortDays` elapsed days after the window's first day. */
export type LateControl = {
  readonly controlId: string
  readonly ownerId?: string
  readonly shortDays: number
  /** What the plan says that somebody decided about it. */
  readonly decided?: { readonly decisionId: string } & Pick<Decision, 'choice' | 'decidedOn'>
}

/** The days after a period for which management may vouch by letter, once that period's report is issued. */
export type BridgeOrders = {
  readonly from: IsoDate
  /** The last day that a letter may cover. */
  readonly until: IsoDate
  readonly warnOn: IsoDate
  readonly warnAt: IsoInstant
  readonly endsAt: IsoInstant
}
