import type { Dates } from '../schedule/problem.ts'

export type SearchOptions = {
  /** The same seed and the same budget give the same answer, as long as `keepGoing` is. */
  readonly seed: number
  /** The budget: schedules, forward or backward. What the exact method does is charged in schedules too. */
  readonly schedules: number
  /** Asked now and then; false ends the search with the best found so far. */
  readonly keepGoing?: () => boolean
  /** Told of each schedule that is better than all before it. */
  readonly onBetter?: (found: Found) => void
  /** Something to begin with: the search never ends worse than it decodes to. */
  readonly from?: { readonly order: Int32Array; readonly mode: Int32Array; readonly floors: Int32Array }
  /** A proven lower bound on the cost: reaching it ends the search. */
  readonly above?: number
}

/** A schedule, and the order, modes and floors from which the serial scheme decodes it. */
export type Found = {
  readonly order: Int32Array
  readonly mode: Int32Array
  readonly floors: Int32Array
  readonly dates: Dates
  readonly cost: number
  /** Days by which limits are missed; 0 for a schedule that keeps all of them. */
  readonly brokenDays: number
  /** Schedules built when this one was found; of a result, in all. */
  readonly schedules: number
  /** Of a result: nothing costs less, or nothing keeps every limit. */
  readonly proven?: 'optimal' | 'infeasible'
}
