import type { IsoDate } from '../day.ts'
import type { Levelling } from '../plan/levelling.ts'
import type { Overload } from '../schedule/overloads.ts'
import type { Reason } from '../schedule/reason.ts'
import type { ScheduledActivity } from '../schedule/wire.ts'

/**
 * One activity that a proposal moves: its start before and after, in elapsed days (negative: earlier), how many its
 * finish moves, why it starts there, and, where it would be done in another way, in which.
 */
export type Move = {
  readonly activityId: string
  readonly from: IsoDate
  readonly to: IsoDate
  readonly days: number
  readonly finishDays: number
  readonly choice?: NonNullable<ScheduledActivity['choice']>
  readonly reasons: readonly Reason[]
}

/** A report's date before and after, and the date that no levelling of this plan can beat. */
export type ReportMove = {
  readonly programId: string
  readonly before: IsoDate
  readonly after: IsoDate
  /** Proven: people, calendars and rules allow no earlier date, whatever happens to the other reports. */
  readonly noEarlierThan: IsoDate
  /** Elapsed days between the two: so much could still be gained, at the most. */
  readonly daysFromBound: number
}

/** A demand that nobody could ever satisfy: more hours on every day than there are. */
export type ImpossibleDemand = {
  readonly activityId: string
  readonly resource: Overload['resource']
  /** Hours a day that it asks at the least, and the most that are there on any day. */
  readonly askedHours: number
  readonly capacityHours: number
}

/**
 * What levelling proposes; nothing changes until the edit `acceptLevelling` stores `levelling`. `verdict`: `feasible`
 * when its dates keep every limit and nobody is asked for more than they have; `infeasible` when it is proven that no
 * dates can; `not-found` when neither was found in the time given. Where dates cannot be perfect the proposal is the best
 * that was found, and `overloads` and `impossible` say what remains.
 */
export type LevellingProposal = {
  readonly planId: string
  readonly statusDate: IsoDate
  readonly verdict: 'feasible' | 'infeasible' | 'not-found'
  readonly levelling: Levelling
  /** By the size of the move, largest first. Empty when the gain is under the threshold: then nothing accepted moves. */
  readonly moves: readonly Move[]
  readonly reports: readonly ReportMove[]
  /** Whether the search has proven that no levelling is worth more by promises and report dates; what counts after them is not proven. */
  readonly isOptimal: boolean
  /** Days by which the weighted sum of the reports' dates could still be better, at most. */
  readonly atMostDaysFromOptimal: number
  readonly overloadsBefore: readonly Overload[]
  readonly overloads: readonly Overload[]
  readonly impossible: readonly ImpossibleDemand[]
  /** Schedules built to find it. */
  readonly schedules: number
}

/** How far a levelling has come, for a bar on the screen. */
export type LevellingProgress = {
  readonly schedules: number
  readonly budget: number
  readonly reports: readonly { readonly programId: string; readonly on: IsoDate }[]
}

/** How long to look, and from where. `keepGoing` is asked now and then: false ends the search with the best so far. */
export type LevelOptions = {
  readonly seed: number
  /** Schedules to build at the most. */
  readonly schedules: number
  readonly keepGoing?: () => boolean
  readonly onProgress?: (soFar: LevellingProgress) => void
  /** Nothing accepted moves for a gain of fewer days of a report; default what the accepted levelling says, else 1. */
  readonly leastGainDays?: number
  /** False for whoever compares levellings only: `noEarlierThan` is then what the network alone allows. */
  readonly proves?: boolean
}
