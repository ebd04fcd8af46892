import type { IsoDate } from '../day.ts'
import type { Reason } from './reason.ts'
import type { Violation } from './violation.ts'

/** One activity's dates. Spans are half-open: `end` is exclusive, `lastDay` is what people read. */
export type ScheduledActivity = {
  readonly id: string
  readonly start: IsoDate
  readonly end: IsoDate
  readonly lastDay: IsoDate
  /** Late dates against the activity's own report; for what leads to no report, against the end of the plan. */
  readonly lateStart: IsoDate
  readonly lateEnd: IsoDate
  /** Days of the activity's own clock (working days for work, elapsed days otherwise); negative when a limit is missed. */
  readonly totalFloat: number
  readonly freeFloat: number
  /** Total float towards each program's report that this activity leads to, by program id. */
  readonly floatFor: Readonly<Record<string, number>>
  /** The programs whose report slips when this slips a day. */
  readonly criticalFor: readonly string[]
  readonly state: 'planned' | 'open' | 'done'
  /** Share of the duration that lies before the status date, 0 to 1; 1 when done. */
  readonly done: number
  /** Why not earlier: all of them bind together. */
  readonly reasons: readonly Reason[]
  /** How it is done, where the plan leaves a choice: its duration, and who does each demand for one of several people. */
  readonly choice?: { readonly duration: number; readonly personIds: readonly string[] }
}

/** When a program's report is in hand, and, for a certification, from when it counts and when it expires. */
export type ReportDates = {
  readonly programId: string
  readonly inHandOn: IsoDate
  readonly certifiedFrom?: IsoDate
  readonly expiresOn?: IsoDate
}

/**
 * A commitment against the plan: kept when the report is in hand on its date or before (`marginDays` elapsed, negative
 * when late) and is the one promised. `unmet` names what it is not.
 */
export type PromiseCheck = {
  readonly commitmentId: string
  readonly inHandOn: IsoDate
  readonly kept: boolean
  readonly marginDays: number
  readonly unmet: readonly ('report' | 'scope' | 'categories' | 'window' | 'outcome')[]
}

/** A schedule as JSON. */
export type WireSchedule = {
  readonly planId: string
  readonly statusDate: IsoDate
  readonly activities: readonly ScheduledActivity[]
  readonly reports: readonly ReportDates[]
  readonly promises: readonly PromiseCheck[]
  readonly violations: readonly Violation[]
}
