import type { ResourceProfile } from '../../levelling/resource-profile.ts'
import { emptyLaid, heavyRate, type Laid, layDemand, lightRate } from '../../schedule/demand.ts'
import { DAILY, EVEN, type Problem } from '../../schedule/problem.ts'
import type { AskedHours } from './asked-hours.ts'
import type { DayCounts } from './day-counts.ts'
import type { Lengths } from './lengths.ts'

/** No start inside the horizon fits. */
export const FITS_NOWHERE = -1

/**
 * Finds the first start at which what a task asks is left of everybody, for tasks whose length and hours change from
 * iteration to iteration: the same answer as `EarliestFit` of the levelling gives for the same length and hours.
 */
export class TrialFit {
  /** One more than the resource that the last start was moved for, or 0. */
  waited = 0
  private readonly p: Problem
  private readonly profile: ResourceProfile
  private readonly lengths: Lengths
  private readonly asked: AskedHours
  private readonly counts: DayCounts
  private readonly laid: Laid = emptyLaid()

  constructor(p: Problem, profile: ResourceProfile, lengths: Lengths, asked: AskedHours, counts: DayCounts) {
    this.p = p
    this.profile = profile
    this.lengths = lengths
    this.asked = asked
    this.counts = counts
  }

  /** The first allowed start on or after `ready`, or FITS_NOWHERE. `p.total` must hold the hours. */
  startOf(i: number, length: number, ready: number): number {
    const { lengths, asked, p } = this
    this.waited = 0
    let start = lengths.startOn(i, length, ready)
    for (;;) {
      const finish = lengths.finishOf(i, length, start)
      if (finish > p.horizon) return FITS_NOWHERE
      const next =
        asked.isCrowded[i] === 1 ? this.triedTogether(i, start, finish) : this.tried(i, length, start, finish)
      if (next === start) return start
      start = lengths.startOn(i, length, next)
    }
  }

  /** `start` when all demands fit there, else a later day before which they cannot. */
  private tried(i: number, length: number, start: number, finish: number): number {
    const { first, demands } = this.asked
    for (let k = first[i]!; k < first[i + 1]!; k++) {
      const day = this.shortDay(demands[k]!, start, finish)
      if (day < 0) continue
      this.waited = this.p.resource[demands[k]!]! + 1
      return this.isShortWheneverOn(i, demands[k]!, length, day) ? day + 1 : start + 1
    }
    return start
  }

  /** The same when several demands fall on one resource: each is tried on what those before it leave. */
  private triedTogether(i: number, start: number, finish: number): number {
    const { first, demands } = this.asked
    let k = first[i]!
    for (; k < first[i + 1]!; k++) {
      if (this.shortDay(demands[k]!, start, finish) >= 0) break
      this.profile.load(demands[k]!, start, finish, -1)
    }
    const fits = k === first[i + 1]
    if (!fits) this.waited = this.p.resource[demands[k]!]! + 1
    for (k--; k >= first[i]!; k--) this.profile.load(demands[k]!, start, finish, 1)
    return fits ? start : start + 1
  }

  /** The last day of `[start, finish)` on which demand `d` finds too little, `start` when it finds none at all, or -1. */
  private shortDay(d: number, start: number, finish: number): number {
    const { p, laid } = this
    const { left } = this.profile
    if (!layDemand(p, d, start, finish, laid)) return start
    const { days } = p.axes[p.demandAxis[d]!]!
    const offset = p.resource[d]! * p.horizon
    const { first, middle, last, rate, restRate } = laid
    for (let k = last - 1; k >= first; k--) {
      const rateThere = k < middle ? rate : restRate
      const day = days[k]!
      if (rateThere > 0 && left[offset + day]! < rateThere) return day
    }
    return -1
  }

  /** Whether `day` has too little for any start that still covers it: more days to lie on only make rates smaller. */
  private isShortWheneverOn(i: number, d: number, length: number, day: number): boolean {
    const { p } = this
    const most = this.counts.most(i, d, length)
    return (
      most !== undefined && most > 0 && this.profile.left[p.resource[d]! * p.horizon + day]! < leastRate(p, d, most)
    )
  }
}

/** The least that demand `d` asks of a day when it lies on at most so many. */
function leastRate({ total, spread }: Problem, d: number, days: number): number {
  if (spread[d] === DAILY) return total[d]!
  if (spread[d] === EVEN || days < 2) return Math.floor(total[d]! / days)
  return Math.min(heavyRate(total[d]!, days), lightRate(total[d]!, days))
}
