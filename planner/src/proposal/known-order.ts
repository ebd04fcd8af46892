import type { Dates } from '../schedule/problem.ts'

/** An order with its dates, and what is known of them. */
export type KnownOrder = {
  readonly order: Int32Array
  readonly mode: Int32Array
  readonly floors: Int32Array
  readonly dates: Dates
  readonly brokenDays: number
  readonly schedules: number
  /** Proven: nothing is worth more, or nothing keeps every limit. */
  readonly isOptimal: boolean
  readonly isInfeasible: boolean
}
