import { emptyLaid, type Laid, layDemand } from '../schedule/demand.ts'
import { ordinalOf } from '../schedule/day-axis.ts'
import { allowedStart, finishAt } from '../schedule/own-clock.ts'
import type { Problem } from '../schedule/problem.ts'
import { lowestRate } from './lowest-rate.ts'
import { mostDaysOf } from './most-days.ts'
import type { ResourceProfile } from './resource-profile.ts'

/** No start inside the horizon fits. */
export const NO_FIT = -1

/** Finds starts at which what a task asks is left of every resource of a profile. */
export class EarliestFit {
  private readonly p: Problem
  private readonly profile: ResourceProfile
  private readonly laid: Laid = emptyLaid()
  /** 1 for demands to leave aside. */
  private readonly ignored: Uint8Array
  private readonly isCrowded: Uint8Array
  private readonly mostDays: Int32Array
  /** By demand: what it asks of a day at least, when it lies on the most days that it ever has. */
  private readonly leastRate: Int32Array

  constructor(p: Problem, profile: ResourceProfile, ignored: Uint8Array, isCrowded: Uint8Array) {
    this.p = p
    this.isCrowded = isCrowded
    this.mostDays = mostDaysOf(p)
    this.leastRate = this.mostDays.map((days, d) => (days > 0 ? lowestRate(p, d, days) : 0))
    this.profile = profile
    this.ignored = ignored
  }

  /** The first allowed start on or after `ready` at which the demands `[firstDemand, endDemand)` fit, or NO_FIT. */
  startOf(i: number, mode: number, ready: number, firstDemand: number, endDemand: number): number {
    const { p, ignored } = this
    if (this.isCrowded[mode] === 1 && endDemand - firstDemand > 1)
      return this.startTogether(i, mode, ready, firstDemand, endDemand)
    let start = allowedStart(p, i, mode, ready)
    for (;;) {
      const finish = finishAt(p, i, mode, start)
      if (finish > p.horizon) return NO_FIT
      let next = start
      for (let d = firstDemand; d < endDemand && next === start; d++)
        if (ignored[d] === 0) next = this.notBefore(i, mode, d, start, finish, true)
      if (next === start) return start
      start = allowedStart(p, i, mode, next)
    }
  }

  /** The same when several demands fall on one resource: each is tried on what those before it leave. */
  private startTogether(i: number, mode: number, ready: number, firstDemand: number, endDemand: number): number {
    const { p, ignored, profile } = this
    let start = allowedStart(p, i, mode, ready)
    for (;;) {
      const finish = finishAt(p, i, mode, start)
      if (finish > p.horizon) return NO_FIT
      let next = start
      let tried = firstDemand
      for (; tried < endDemand && next === start; tried++) {
        if (ignored[tried] !== 0) continue
        next = this.notBefore(i, mode, tried, start, finish, tried === firstDemand)
        if (next === start) profile.load(tried, start, finish, -1)
      }
      for (let d = firstDemand; d < (next === start ? tried : tried - 1); d++)
        if (ignored[d] === 0) profile.load(d, start, finish, 1)
      if (next === start) return start
      start = allowedStart(p, i, mode, next)
    }
  }

  /**
   * `start` when demand `d` fits there, else a later day before which it cannot fit. A day without room is jumped over when
   * no later start that still covers it could ask less of it: a task has no more days than lie between now and the finish
   * of one that starts on that day, nor more than it ever has.
   */
  private notBefore(i: number, mode: number, d: number, start: number, finish: number, mayJump: boolean): number {
    const { p, laid } = this
    const { left } = this.profile
    if (!layDemand(p, d, start, finish, laid)) return start + 1
    const { days } = p.axes[p.demandAxis[d]!]!
    const offset = p.resource[d]! * p.horizon
    const { first, middle, last, rate, restRate } = laid
    for (let k = last - 1; k >= first; k--) {
      const asked = k < middle ? rate : restRate
      const day = days[k]!
      const isLeft = left[offset + day]!
      if (isLeft >= asked || asked === 0) continue
      if (!mayJump) return start + 1
      const least = this.leastRate[d]!
      if (least > 0 && isLeft < least) return day + 1
      const reach = ordinalOf(p.axes[p.demandAxis[d]!]!, finishAt(p, i, mode, day)) - first
      const lowest = reach < this.mostDays[d]! ? lowestRate(p, d, reach) : 0
      return lowest > 0 && isLeft < lowest ? day + 1 : start + 1
    }
    return start
  }
}
