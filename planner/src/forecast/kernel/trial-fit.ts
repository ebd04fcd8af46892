import type { Problem } from '../../schedule/problem.ts'
import { DAILY } from '../../schedule/problem.ts'
import { type AskedHours, leastInADay, stretchedBy, writeHours } from './asked-hours.ts'
import type { DayCounts } from './day-counts.ts'
import type { HoursLeft } from './hours-left.ts'
import type { Lengths } from './lengths.ts'

const TOO_SHORT = -1

/**
 * Finds the first start at which what a task asks is left of everybody, for tasks whose length and hours change from
 * iteration to iteration: where `EarliestFit` of the levelling would put a task of that length and those hours.
 */
export class TrialFit {
  /** Of the last start found: its exclusive end, and one more than the resource that it was last moved for, or 0. */
  finish = 0
  waited = 0
  private readonly p: Problem
  private readonly hours: HoursLeft
  private readonly lengths: Lengths
  private readonly asked: AskedHours
  private readonly counts: DayCounts
  /** By asked demand, the run of ordinals on which it lay when its task last fitted, and its rate there. */
  private readonly runFirst: Int32Array
  private readonly runEnd: Int32Array
  private readonly runRate: Int32Array

  constructor(p: Problem, hours: HoursLeft, lengths: Lengths, asked: AskedHours, counts: DayCounts) {
    this.p = p
    this.hours = hours
    this.lengths = lengths
    this.asked = asked
    this.counts = counts
    this.runFirst = new Int32Array(asked.demand.length)
    this.runEnd = new Int32Array(asked.demand.length)
    this.runRate = new Int32Array(asked.demand.length)
  }

  /**
   * The first allowed start on or after `ready`; what fits nowhere inside the horizon goes where people do not count.
   * Hours that do not fit into `length` make the task longer. Nothing is taken yet.
   */
  startOf(i: number, length: number, effort: number, ready: number): number {
    const { lengths, asked, p } = this
    this.waited = 0
    if (asked.first[i] === asked.first[i + 1]) {
      const start = lengths.startOn(i, length, ready)
      this.finish = lengths.finishOf(i, length, start)
      return start
    }
    writeHours(p, asked, i, effort)
    const start = this.firstFit(i, length, ready, true)
    if (start !== TOO_SHORT) return start
    return this.firstFit(i, stretchedBy(p, asked, this.counts, i, length), ready, false)
  }

  /** The first start with exactly this length; TOO_SHORT, where that may be said, when the hours need more days. */
  private firstFit(i: number, length: number, ready: number, maySayShort: boolean): number {
    const { lengths, asked, p } = this
    for (let start = lengths.startOn(i, length, ready), isFirst = maySayShort; ; isFirst = false) {
      const finish = lengths.finishOf(i, length, start)
      if (finish > p.horizon) return this.startAnyway(i, length, ready)
      this.finish = finish
      const next = asked.isCrowded[i] === 1 ? this.triedTogether(i, start) : this.tried(i, length, start)
      if (next === start) return start
      // What fits at once is long enough; only what does not is worth the question.
      if (isFirst && stretchedBy(p, asked, this.counts, i, length) > length) return TOO_SHORT
      start = lengths.startOn(i, length, next)
    }
  }

  /** Takes what task `i` asks where it was found to fit last, up to `finish`. */
  take(i: number, start: number, finish: number): void {
    const { first, demand, isRun, resource, isCrowded } = this.asked
    if (first[i] === first[i + 1] || finish > this.p.horizon) return
    this.hours.hold(start, finish)
    for (let k = first[i]!; k < first[i + 1]!; k++)
      if (isRun[k] === 1 && isCrowded[i] === 0)
        this.hours.takeRun(resource[k]!, this.runFirst[k]!, this.runEnd[k]!, this.runRate[k]!)
      else this.hours.take(demand[k]!, start, finish, 1)
  }

  private startAnyway(i: number, length: number, ready: number): number {
    const start = this.lengths.startOn(i, length, ready)
    this.finish = this.lengths.finishOf(i, length, start)
    for (let k = this.asked.first[i]!; k < this.asked.first[i + 1]!; k++) this.layRun(k, start)
    return start
  }

  /** `start` when all demands fit there, else a later day before which they cannot. */
  private tried(i: number, length: number, start: number): number {
    const { first, demand, isRun, resource } = this.asked
    for (let k = first[i]!, end = first[i + 1]!; k < end; k++) {
      const day = isRun[k] === 1 ? this.shortInRun(k, start) : this.hours.shortDay(demand[k]!, start, this.finish)
      if (day < 0) continue
      this.waited = resource[k]! + 1
      return this.isShortWheneverOn(i, k, length, day) ? day + 1 : start + 1
    }
    return start
  }

  /** The same when several demands fall on one resource: each is tried on what those before it leave. */
  private triedTogether(i: number, start: number): number {
    const { hours, finish } = this
    const { first, demand, resource } = this.asked
    let k = first[i]!
    for (; k < first[i + 1]!; k++) {
      if (hours.shortDay(demand[k]!, start, finish) >= 0) break
      hours.take(demand[k]!, start, finish, 1)
    }
    const fits = k === first[i + 1]
    if (!fits) this.waited = resource[k]! + 1
    for (k--; k >= first[i]!; k--) hours.take(demand[k]!, start, finish, -1)
    return fits ? start : start + 1
  }

  /** Lays a demand that is a run on `[start, finish)`; false when no day of its axis lies there. */
  private layRun(k: number, start: number): boolean {
    const { axis, demand } = this.asked
    const { total, spread } = this.p
    const { before } = axis[k]!
    const first = before[start]!
    const end = before[Math.min(this.finish, this.p.horizon)]!
    const d = demand[k]!
    this.runFirst[k] = first
    this.runEnd[k] = end
    this.runRate[k] = spread[d] === DAILY ? total[d]! : (total[d]! / (end - first)) | 0
    return end > first
  }

  /** What `HoursLeft.shortDay` says, for a demand that is a run. */
  private shortInRun(k: number, start: number): number {
    if (!this.layRun(k, start)) return start
    const r = this.asked.resource[k]!
    const rate = this.runRate[k]!
    if (rate === 0) return -1
    const first = this.runFirst[k]!
    let at = this.runEnd[k]! - 1
    while (at >= first && this.hours.leftAt(r, at) >= rate) at--
    return at < first ? -1 : this.asked.axis[k]!.days[at]!
  }

  /** Whether `day` has too little for any start that still covers it. */
  private isShortWheneverOn(i: number, k: number, length: number, day: number): boolean {
    const d = this.asked.demand[k]!
    const most = this.counts.most(i, d, length)
    if (most <= 0) return false
    // Who asks for nothing finds it, even on a day that is overdrawn.
    const least = leastInADay(this.p, d, most)
    return least > 0 && this.hours.leftOn(this.asked.resource[k]!, day) < least
  }
}
