import { heavyRate } from '../../schedule/demand.ts'
import { BACK, DAILY, FRONT, type Problem } from '../../schedule/problem.ts'
import type { DayCounts } from './day-counts.ts'

/** An activity is made longer by so many units at most before its hours are taken as they come. */
const MOST_STRETCH = 400

/**
 * What the tasks of a trial ask of people. `demands` of task i: `first[i] … first[i + 1] - 1`, rows of the problem, without
 * those that nobody could ever satisfy; `isCrowded`: several of them fall on one resource, and fit only together.
 */
export type AskedHours = {
  readonly first: Int32Array
  readonly demands: Int32Array
  readonly isCrowded: Uint8Array
  /** By row of the problem, the planned thousandths of an hour. */
  readonly planned: Int32Array
  /** By resource, the most that it has on any day. */
  readonly mostCapacity: Int32Array
}

/** The demands of every task in its mode; `isImpossible[d]` marks those to leave aside. */
export function askedHoursOf(p: Problem, mode: Int32Array, isImpossible: Uint8Array): AskedHours {
  const first = new Int32Array(p.count + 1)
  const isCrowded = new Uint8Array(p.count)
  const demands: number[] = []
  for (let i = 0; i < p.count; i++) {
    first[i] = demands.length
    for (let d = p.firstDemand[mode[i]!]!; d < p.firstDemand[mode[i]! + 1]!; d++)
      if (isImpossible[d] === 0) demands.push(d)
    const own = demands.slice(first[i]).map((d) => p.resource[d]!)
    isCrowded[i] = Number(new Set(own).size < own.length)
  }
  first[p.count] = demands.length
  return {
    first,
    demands: Int32Array.from(demands),
    isCrowded,
    planned: p.total.slice(),
    mostCapacity: Int32Array.from(p.resources, ({ capacity }) =>
      capacity.reduce((most, one) => Math.max(most, one), 0),
    ),
  }
}

/** Writes the hours of task `i` in one iteration into the columns of `p`. A firm's place is not work and stays. */
export function writeHours(p: Problem, { first, demands, planned }: AskedHours, i: number, effort: number): void {
  for (let k = first[i]!; k < first[i + 1]!; k++) {
    const d = demands[k]!
    p.total[d] = p.spread[d] === DAILY ? planned[d]! : Math.round(planned[d]! * effort)
  }
}

/**
 * How long task `i` really takes when it should take `length`: nobody does more in a day than they have, so that hours
 * which do not fit into the days make the work longer. `p.total` must hold the hours.
 */
export function stretchedBy(p: Problem, asked: AskedHours, counts: DayCounts, i: number, length: number): number {
  if (length === 0) return 0
  let stretched = length
  for (let k = asked.first[i]!; k < asked.first[i + 1]!; k++) {
    const d = asked.demands[k]!
    const capacity = asked.mostCapacity[p.resource[d]!]!
    if (p.spread[d] === DAILY || capacity === 0) continue
    while (stretched < length + MOST_STRETCH) {
      const days = counts.most(i, d, stretched)
      if (days === undefined || (days > 0 && mostInADay(p, d, days) <= capacity)) break
      stretched++
    }
  }
  return stretched
}

/** What demand `d` asks of its fullest day when it lies on so many days. */
function mostInADay({ total, spread }: Problem, d: number, days: number): number {
  const isLoaded = spread[d] === FRONT || spread[d] === BACK
  return isLoaded && days > 1 ? heavyRate(total[d]!, days) : Math.floor(total[d]! / days)
}
