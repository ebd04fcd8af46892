import type { IsoDate } from '../day.ts'

/** What happened that dates do not show by themselves, or not yet. Dates are ISO, days inclusive. */
export type GivenCause =
  /** Somebody outside was to be done with a phase by a date that has passed. */
  | { readonly kind: 'phase-overdue'; readonly programId: string; readonly phaseId: string; readonly dueOn: IsoDate }
  /** A SOC 2 control did not operate, or will not from the first day. */
  | { readonly kind: 'exception'; readonly programId: string; readonly exceptionId: string; readonly on: IsoDate }
  /** A change of controls makes HITRUST's days of incubation start again on a day. */
  | {
      readonly kind: 're-incubation'
      readonly programId: string
      readonly triageId: string
      readonly controlIds: readonly string[]
      readonly from: IsoDate
    }
  /** The reserved QA week is gone: nothing was submitted in time. */
  | { readonly kind: 'qa-block-lost'; readonly programId: string; readonly on: IsoDate }
  /** More than 90 days lie between the first test and the submission: early tests are done again. */
  | { readonly kind: 'fieldwork-too-long'; readonly programId: string; readonly on: IsoDate }

/**
 * An activity that is itself late, not pushed by another: `days` later than was agreed, in elapsed days. `still-open`: its
 * work goes on after the day on which it was to end; `not-started`: it was to begin and has not.
 */
export type Slip = {
  readonly kind: 'slip'
  readonly activityId: string
  readonly how: 'finished-late' | 'started-late' | 'still-open' | 'not-started'
  /** The day that was agreed, and the day now: the last day, or the first of what has not started. */
  readonly agreed: IsoDate
  readonly now: IsoDate
  readonly days: number
}

/**
 * An activity that people reported earlier than was agreed: `days`, above 0, by which its last day is earlier. Nothing has
 * to be done about it, but it moves dates: told beside what else happened. `less-left`: its work ends sooner.
 */
export type Gain = {
  readonly kind: 'gain'
  readonly activityId: string
  readonly how: 'finished-early' | 'started-early' | 'less-left'
  /** The last day that was agreed, and the last day now. */
  readonly agreed: IsoDate
  readonly now: IsoDate
  readonly days: number
}

/** Why dates are looked at again. */
export type ChangeCause = GivenCause | Slip | Gain
