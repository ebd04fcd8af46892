import type { SingleEdit } from '../edits/edit.ts'
import type { Violation } from '../schedule/violation.ts'

/** What would be given up or added: the codes that sentences are keyed on. */
export type RelaxationKind =
  | 'unpin'
  | 'drop-not-before'
  | 'another-slot'
  | 'drop-align'
  | 'drop-as-late-as'
  | 'drop-floor'
  | 'drop-several'
  | 'shorter-window'
  | 'shorter-work'
  | 'accept-cost'
  | 'drop-category'
  | 'full-day'
  | 'second-person'
  | 'more-places'

/** The facts of a relaxation that its sentence names; which are there depends on its kind. */
export type RelaxationFacts = {
  readonly activityId?: string
  readonly personId?: string
  readonly otherPersonId?: string
  readonly firmId?: string
  readonly programId?: string
  readonly rule?: string
  readonly category?: string
  readonly months?: number
  readonly workingDays?: number
  readonly hoursPerDay?: number
  readonly start?: string
  readonly end?: string
}

/** Something to try: one gesture of real edits, not yet known to help. `extraHours`: by person, for the price. */
export type Offer = {
  readonly kind: RelaxationKind
  readonly facts: RelaxationFacts
  readonly edits: readonly [SingleEdit, ...SingleEdit[]]
  readonly extraHours?: ReadonlyMap<string, number>
  /** Paid to somebody whose price the plan does not know. */
  readonly isPricedOutside?: boolean
}

/**
 * What it costs: hours more (negative: fewer) and their money in whole minor units; `money` is null where a rate, or the
 * price of somebody outside, is not known.
 */
export type Price = {
  readonly extraHours: number
  readonly money: { readonly minor: number; readonly currency: string } | null
}

/**
 * What would make an activity earlier: edits that were applied and scheduled, and exactly what came of it. `days`:
 * elapsed days by which the activity ends earlier; `reportDays`: by which its program's report is in hand earlier
 * (negative: later). `missed`, `regained`: commitments that are no longer kept, and those that now are; `findings`: what
 * the new dates break and the old ones did not. `measured`: in the dates that are explained; or, where people do not bind
 * those, in dates levelled without the edits and with them.
 */
export type Relaxation = {
  readonly kind: RelaxationKind
  readonly facts: RelaxationFacts
  readonly edits: readonly SingleEdit[]
  readonly measured: 'as-dated' | 'after-levelling'
  readonly days: number
  readonly reportDays: number
  readonly price: Price
  readonly missed: readonly string[]
  readonly regained: readonly string[]
  readonly findings: readonly Violation[]
}
