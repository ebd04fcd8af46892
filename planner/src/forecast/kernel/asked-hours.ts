import type { DayAxis } from '../../schedule/day-axis.ts'
import { heavyRate, lightRate } from '../../schedule/demand.ts'
import { DAILY, EVEN, type Problem } from '../../schedule/problem.ts'
import type { DayCounts } from './day-counts.ts'

/** An activity is made longer by so many units at most before its hours are taken as they come. */
const MOST_STRETCH = 400

/**
 * What the tasks of a trial ask of people. `demand` of task i: `first[i] … first[i + 1] - 1`, rows of the problem, without
 * those that nobody could ever satisfy; `isCrowded`: several of them fall on one resource, and fit only together.
 */
export type AskedHours = {
  readonly first: Int32Array
  readonly isCrowded: Uint8Array
  readonly demand: Int32Array
  readonly resource: Int32Array
  readonly axis: readonly DayAxis[]
  /** 1 where the same is asked of every day and the resource has exactly the days of the demand's axis. */
  readonly isRun: Uint8Array
  /** The planned thousandths of an hour, and the most that the resource has on any day. */
  readonly planned: Int32Array
  readonly mostCapacity: Int32Array
}

/** The demands of every task in its mode; `isImpossible[d]` marks those to leave aside. */
export function askedHoursOf(p: Problem, mode: Int32Array, isImpossible: Uint8Array): AskedHours {
  const first = new Int32Array(p.count + 1)
  const isCrowded = new Uint8Array(p.count)
  const asked: number[] = []
  for (let i = 0; i < p.count; i++) {
    first[i] = asked.length
    for (let d = p.firstDemand[mode[i]!]!; d < p.firstDemand[mode[i]! + 1]!; d++)
      if (isImpossible[d] === 0) asked.push(d)
    const own = asked.slice(first[i]).map((d) => p.resource[d]!)
    isCrowded[i] = Number(new Set(own).size < own.length)
  }
  first[p.count] = asked.length
  const most = p.resources.map(({ capacity }) => capacity.reduce((so, one) => Math.max(so, one), 0))
  const resource = Int32Array.from(asked, (d) => p.resource[d]!)
  return {
    first,
    isCrowded,
    demand: Int32Array.from(asked),
    resource,
    axis: asked.map((d) => p.axes[p.demandAxis[d]!]!),
    isRun: Uint8Array.from(asked, (d, k) =>
      Number(p.resources[resource[k]!]!.axis === p.demandAxis[d] && (p.spread[d] === EVEN || p.spread[d] === DAILY)),
    ),
    planned: Int32Array.from(asked, (d) => p.total[d]!),
    mostCapacity: Int32Array.from(resource, (r) => most[r]!),
  }
}

/** Writes the hours of task `i` in one iteration into the columns of `p`. A firm's place is not work and stays. */
export function writeHours(p: Problem, { first, demand, planned }: AskedHours, i: number, effort: number): void {
  for (let k = first[i]!; k < first[i + 1]!; k++) {
    const d = demand[k]!
    p.total[d] = p.spread[d] === DAILY ? planned[k]! : Math.floor(planned[k]! * effort + 0.5)
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
    const d = asked.demand[k]!
    const capacity = asked.mostCapacity[k]!
    if (p.spread[d] === DAILY || capacity === 0) continue
    while (stretched < length + MOST_STRETCH) {
      const days = counts.most(i, d, stretched)
      if (days < 0 || (days > 0 && mostInADay(p, d, days) <= capacity)) break
      stretched++
    }
  }
  return stretched
}

/** What demand `d` asks of its fullest day when it lies on so many days. */
const mostInADay = ({ total, spread }: Problem, d: number, days: number): number =>
  spread[d] === EVEN || spread[d] === DAILY || days < 2 ? Math.floor(total[d]! / days) : heavyRate(total[d]!, days)

/** The least that demand `d` asks of a day when it lies on at most so many: more days only make rates smaller. */
export function leastInADay({ total, spread }: Problem, d: number, days: number): number {
  if (spread[d] === DAILY) return total[d]!
  if (spread[d] === EVEN || days < 2) return Math.floor(total[d]! / days)
  return Math.min(heavyRate(total[d]!, days), lightRate(total[d]!, days))
}
