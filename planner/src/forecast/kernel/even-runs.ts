import { DAILY, type Problem } from '../../schedule/problem.ts'
import type { AskedHours } from './asked-hours.ts'
import type { AxisTables } from './axis-tables.ts'
import type { DayCounts } from './day-counts.ts'
import { type HoursLeft, LANES } from './hours-left.ts'

/** No resource ever has so little. */
const NOTHING = -Infinity

/**
 * Lays what tasks ask on runs of days, the same each day, where every demand has its resource's own days and a resource of
 * its own: what `TrialFit` does for those, from tables alone and without a call.
 */
export class EvenRuns {
  /** One more than the resource that the last start tried in vain was short of. */
  waited = 0
  private readonly asked: AskedHours
  private readonly hours: HoursLeft
  private readonly counts: DayCounts
  private readonly tables: AxisTables
  /** By asked demand: where its axis begins in the tables, and 1 where its total is that of every day. */
  private readonly axisAt: Int32Array
  private readonly isDaily: Uint8Array
  /** By asked demand, the run of ordinals on which it was laid last, and its rate there. */
  private readonly runFirst: Int32Array
  private readonly runEnd: Int32Array
  private readonly runRate: Int32Array

  constructor(p: Problem, asked: AskedHours, hours: HoursLeft, counts: DayCounts, tables: AxisTables) {
    const { demand } = asked
    this.asked = asked
    this.hours = hours
    this.counts = counts
    this.tables = tables
    this.axisAt = demand.map((d) => p.demandAxis[d]! * tables.stride)
    this.isDaily = Uint8Array.from(demand, (d) => Number(p.spread[d] === DAILY))
    this.runFirst = new Int32Array(demand.length)
    this.runEnd = new Int32Array(demand.length)
    this.runRate = new Int32Array(demand.length)
  }

  /**
   * `start` when everything that task `i` asks fits on `[start, finish)`, which must be held; else a later day before
   * which a task of `length` cannot fit.
   */
  tried(i: number, effort: number, length: number, start: number, finish: number): number {
    const { asked, axisAt, isDaily, hours } = this
    const { first, resource, planned } = asked
    const { before, days } = this.tables
    const { left, offset, lane } = hours
    for (let k = first[i]!, last = first[i + 1]!; k < last; k++) {
      const runFirst = before[axisAt[k]! + start]!
      const runEnd = before[axisAt[k]! + finish]!
      const total = isDaily[k] === 1 ? planned[k]! : Math.floor(planned[k]! * effort + 0.5)
      const rate = isDaily[k] === 1 ? total : (total / (runEnd - runFirst)) | 0
      const base = offset[resource[k]!]! * LANES + lane
      let at = runEnd - 1
      if (rate > 0) while (at >= runFirst && left[base + at * LANES]! >= rate) at--
      if (runEnd === runFirst || (rate > 0 && at >= runFirst)) {
        this.waited = resource[k]! + 1
        if (runEnd === runFirst) return start + 1
        const isShortAnyway = left[base + at * LANES]! < this.leastInADay(i, k, total, length)
        return (isShortAnyway ? days[axisAt[k]! + at]! : start) + 1
      }
      this.runFirst[k] = runFirst
      this.runEnd[k] = runEnd
      this.runRate[k] = rate
    }
    return start
  }

  /** Takes what task `i` asks where it was found to fit last. */
  take(i: number): void {
    const { first, resource } = this.asked
    for (let k = first[i]!, last = first[i + 1]!; k < last; k++)
      this.hours.takeRun(resource[k]!, this.runFirst[k]!, this.runEnd[k]!, this.runRate[k]!)
  }

  /** The least that asked demand `k` of task `i` wants of any day wherever the task lies; who wants nothing always has it. */
  private leastInADay(i: number, k: number, total: number, length: number): number {
    const most = this.counts.most(i, this.asked.demand[k]!, length)
    if (most <= 0) return NOTHING
    const least = this.isDaily[k] === 1 ? total : Math.floor(total / most)
    return least > 0 ? least : NOTHING
  }
}
