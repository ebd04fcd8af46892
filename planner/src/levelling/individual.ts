import { costOf, type Dates, type Problem } from '../schedule/problem.ts'
import type { Outcome } from './outcome.ts'

/** One way to do everything: what was decoded, and what it decoded to. */
export type Individual = {
  readonly order: Int32Array
  readonly mode: Int32Array
  readonly floors: Int32Array
  readonly dates: Dates
  /** The tasks by start: what is inherited. Decoding it may give other dates where tasks were sent back. */
  readonly byStart: Int32Array
  brokenDays: number
  cost: number
}

export const emptyIndividual = ({ count }: Problem): Individual => ({
  order: new Int32Array(count),
  mode: new Int32Array(count),
  floors: new Int32Array(count),
  dates: { start: new Int32Array(count), finish: new Int32Array(count) },
  byStart: new Int32Array(count),
  brokenDays: Number.POSITIVE_INFINITY,
  cost: Number.POSITIVE_INFINITY,
})

/** Notes what the dates of `x` are worth. */
export function weigh(p: Problem, x: Individual, { brokenDays }: Outcome): void {
  x.brokenDays = brokenDays
  x.cost = costOf(p, x.dates.finish)
}

/** Whether `x` is worth no less than `y`: first what is broken counts, then the cost. */
export const isAsGood = (x: Individual, y: Individual): boolean =>
  x.brokenDays === y.brokenDays ? x.cost <= y.cost : x.brokenDays < y.brokenDays

export const isBetter = (x: Individual, y: Individual): boolean => !isAsGood(y, x)

export function copyInto(x: Individual, into: Individual): void {
  into.order.set(x.order)
  into.mode.set(x.mode)
  into.floors.set(x.floors)
  into.dates.start.set(x.dates.start)
  into.dates.finish.set(x.dates.finish)
  into.byStart.set(x.byStart)
  into.brokenDays = x.brokenDays
  into.cost = x.cost
}
