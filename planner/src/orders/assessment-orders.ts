import type { IsoDate } from '../day.ts'

/** A version of the CSF and the days, both inclusive, on which an assessment object of this level may be created with it. */
export type CsfVersionOrders = {
  readonly version: string
  /** Absent where no source dates its release. */
  readonly createFrom?: IsoDate
  /** Absent while nothing newer replaced it and no end was announced. */
  readonly createUntil?: IsoDate
  /** The last day on which HITRUST accepts a submission on it; absent while none was announced. */
  readonly submitUntil?: IsoDate
}

/** One part of a control that is not in place for long enough yet to be tested. */
export type IncubatingItem = {
  readonly controlId: string
  readonly kind: 'policy' | 'procedure' | 'implemented' | 'measured' | 'managed'
  /** The rule that asks for its days: W01, W02 or W03. */
  readonly rule: string
  readonly days: number
  /** The first day on which it may be tested. */
  readonly testableOn: IsoDate
}

/** A limit in elapsed days, and how long before it runs out it is spoken of. */
export type DayLimit = { readonly days: number; readonly warnDays: readonly number[] }

/** What the run of a HITRUST assessment must know of the standard's numbers and of the plan's controls. */
export type AssessmentOrders = {
  readonly level: 'e1' | 'i1' | 'r2'
  /** Oldest first. */
  readonly csfVersions: readonly CsfVersionOrders[]
  /** Items that become testable, those of the last weeks included; what is not listed may be tested. */
  readonly incubating: readonly IncubatingItem[]
  /** From the first test to submission (W05). */
  readonly fieldwork: DayLimit
  /** `blocks` are first days of QA weeks that the plan may use, in order; empty when it names none. */
  readonly qa: { readonly aheadDays: number; readonly blockDays: number; readonly blocks: readonly IsoDate[] }
  /** From receiving the draft to answering it (W11). */
  readonly draft: DayLimit
  /** How long a certification runs from its letter (T08, W13). */
  readonly validityMonths: number
  /** The days before its expiry on which a certification is spoken of. */
  readonly expiryWarnDays: readonly number[]
  /** r2 only: it is submitted in these days up to the anniversary of the letter (W14). */
  readonly interim?: { readonly anniversaryMonths: number; readonly windowDays: number }
  /** r2 only: the object may be made from so long before expiry to so long after, and the certificate runs (M11). */
  readonly bridge?: { readonly beforeDays: number; readonly afterDays: number; readonly validDays: number }
}
