import { type DayAxis, ordinalOf } from '../../schedule/day-axis.ts'
import { emptyLaid, layDemand } from '../../schedule/demand.ts'
import type { Problem } from '../../schedule/problem.ts'

/**
 * What is left of every resource in one iteration, in thousandths, by the ordinals of its own axis: what most demands
 * ask lies on a run of neighbours.
 */
export class HoursLeft {
  readonly left: Int32Array
  /** Where the days of each resource begin in `left`. */
  readonly offset: Int32Array
  /** What is left, and behind it what a reset gives: one array, so that a reset copies inside of it. */
  private readonly all: Int32Array
  private readonly p: Problem
  private readonly laid = emptyLaid()
  /** By resource, the ordinals that have been touched since the last reset, the end exclusive. */
  private readonly firstTouched: Int32Array
  private readonly endTouched: Int32Array

  constructor(p: Problem) {
    this.p = p
    const lengths = p.resources.map(({ capacity }) => capacity.length)
    this.offset = Int32Array.from(lengths, (_, r) => lengths.slice(0, r).reduce((sum, length) => sum + length, 0))
    const size = lengths.reduce((sum, length) => sum + length, 0)
    this.all = new Int32Array(2 * size)
    this.left = this.all.subarray(0, size)
    p.resources.forEach(({ capacity }, r) => this.left.set(capacity, this.offset[r]))
    this.settle()
    this.firstTouched = Int32Array.from(lengths)
    this.endTouched = new Int32Array(lengths.length)
  }

  /** Makes what is left now what every later reset gives. */
  settle(): void {
    this.all.copyWithin(this.left.length, 0, this.left.length)
  }

  reset(): void {
    const { all, left, offset, firstTouched, endTouched } = this
    for (let r = 0; r < offset.length; r++) {
      const first = offset[r]! + firstTouched[r]!
      const end = offset[r]! + endTouched[r]!
      if (first < end) all.copyWithin(first, left.length + first, left.length + end)
      firstTouched[r] = left.length
      endTouched[r] = 0
    }
  }

  /** Takes `rate` on the ordinals `[first, end)` of resource `r`. */
  takeRun(r: number, first: number, end: number, rate: number): void {
    const { left } = this
    const base = this.offset[r]!
    if (first < this.firstTouched[r]!) this.firstTouched[r] = first
    if (end > this.endTouched[r]!) this.endTouched[r] = end
    for (let at = base + first; at < base + end; at++) left[at] = left[at]! - rate
  }

  /** Takes (`sign` 1) or gives back (-1) what demand `d` asks over `[start, finish)`, whether it is there or not. */
  take(d: number, start: number, finish: number, sign: -1 | 1): void {
    const { p, laid } = this
    if (!layDemand(p, d, start, finish, laid)) return
    const r = p.resource[d]!
    const { days } = p.axes[p.demandAxis[d]!]!
    const own = this.axisOf(r)
    for (let k = laid.first; k < laid.last; k++) {
      const at = ordinalOn(own, days[k]!)
      if (at >= 0) this.takeRun(r, at, at + 1, sign * (k < laid.middle ? laid.rate : laid.restRate))
    }
  }

  /** The last day of `[start, finish)` on which demand `d` finds too little; `start` when it finds no day at all; or -1. */
  shortDay(d: number, start: number, finish: number): number {
    const { p, laid } = this
    if (!layDemand(p, d, start, finish, laid)) return start
    const { days } = p.axes[p.demandAxis[d]!]!
    for (let k = laid.last - 1; k >= laid.first; k--) {
      const rate = k < laid.middle ? laid.rate : laid.restRate
      if (rate > 0 && this.leftOn(p.resource[d]!, days[k]!) < rate) return days[k]!
    }
    return -1
  }

  /** What resource `r` has left on a day. */
  leftOn(r: number, day: number): number {
    const at = ordinalOn(this.axisOf(r), day)
    return at < 0 ? 0 : this.left[this.offset[r]! + at]!
  }

  private axisOf(r: number): DayAxis {
    return this.p.axes[this.p.resources[r]!.axis]!
  }
}

/** The ordinal of a day on an axis, or -1 where it is none of its days. */
function ordinalOn(axis: DayAxis, day: number): number {
  const k = ordinalOf(axis, day)
  return axis.days[k] === day ? k : -1
}
