import type { DayAxis } from '../../schedule/day-axis.ts'
import { emptyLaid, layDemand } from '../../schedule/demand.ts'
import type { Problem } from '../../schedule/problem.ts'
import { ordinalOn } from './given-hours.ts'

/** Iterations that are decoded side by side: as many as fill a line of the cache with what is left on one day. */
export const LANES = 32

/** What is left on a day that is overdrawn: by how much it is changes nothing, and two bytes would not hold it. */
const OVERDRAWN = -1

/** The most that two bytes hold: 32 hours a day, more than any person has. */
const MOST_IN_TWO_BYTES = 2 ** 15 - 1

/**
 * What is left of every resource in `LANES` neighbouring iterations, in thousandths, by the ordinals of its own axis: what
 * most demands ask lies on a run of neighbours. Lengths differ little between iterations, so that what one asks of a day
 * the next asks of the same days: those of all lanes lie beside each other. Only days on which anything may lie are held.
 */
export class HoursLeft {
  /** What is left of resource `r` on its ordinal `k`: `(offset[r] + k) * LANES + lane`. */
  left: Int16Array | Int32Array
  readonly offset: Int32Array
  /** The iteration that is asked about, counted from the first of those that lie beside each other. */
  lane = 0
  /** The days `[from, end)` are held. */
  end: number
  private from: number
  /** The same by the ordinals of each resource. */
  private readonly firstHeld: Int32Array
  private readonly endHeld: Int32Array
  private first = 0
  private readonly p: Problem
  private readonly given: readonly Int32Array[]
  private readonly isNarrow: boolean
  private readonly laid = emptyLaid()
  /** By resource, the ordinals that have been touched since the last reset, the end exclusive. */
  private readonly firstTouched: Int32Array
  private readonly endTouched: Int32Array

  /** `given`: what every iteration begins with, as `givenHours` has it. The days `[from, end)` are held from the outset. */
  constructor(p: Problem, given: readonly Int32Array[], from: number, end: number) {
    this.p = p
    this.given = given.map((own) => own.map((hours) => Math.max(hours, OVERDRAWN)))
    this.isNarrow = given.every((own) => own.every((hours) => hours <= MOST_IN_TWO_BYTES))
    this.left = this.emptyDays(0)
    this.offset = new Int32Array(p.resources.length)
    this.firstHeld = new Int32Array(p.resources.length)
    this.endHeld = new Int32Array(p.resources.length)
    this.firstTouched = Int32Array.from(given, ({ length }) => length)
    this.endTouched = new Int32Array(p.resources.length)
    this.from = Math.max(0, Math.min(from, p.horizon))
    this.end = Math.max(this.from, Math.min(end, p.horizon))
    this.layOut()
  }

  /** Gives all iterations from `first` on what they begin with. */
  reset(first: number): void {
    const { firstTouched, endTouched, given } = this
    this.first = first
    this.lane = 0
    for (let r = 0; r < given.length; r++) {
      this.give(r, firstTouched[r]!, endTouched[r]!)
      firstTouched[r] = given[r]!.length
      endTouched[r] = 0
    }
  }

  /** Whatever follows is about iteration `b`, one of `LANES` from the last reset's first on. */
  turnTo(b: number): void {
    this.lane = b - this.first
  }

  /** Sees to it that the days `[start, finish)` are held, as far as they lie before the horizon. */
  hold(start: number, finish: number): void {
    const end = Math.min(finish, this.p.horizon)
    if (start >= this.from && end <= this.end) return
    const { left, offset } = this
    const firstHeld = this.firstHeld.slice()
    const held = offset.map((at, r) => (at + firstHeld[r]!) * LANES)
    const lengths = this.endHeld.map((to, r) => (to - firstHeld[r]!) * LANES)
    this.from = Math.max(0, Math.min(start, this.from))
    // Half as much again: what runs over the end once does so again, by a little more.
    if (end > this.end) this.end = Math.min(this.p.horizon, end + ((end - this.from) >> 1))
    this.layOut()
    for (let r = 0; r < offset.length; r++)
      this.left.set(left.subarray(held[r], held[r]! + lengths[r]!), (offset[r]! + firstHeld[r]!) * LANES)
  }

  /** Takes `rate` on the ordinals `[first, end)` of resource `r`. */
  takeRun(r: number, first: number, end: number, rate: number): void {
    const { left, lane } = this
    const base = this.offset[r]!
    if (first < this.firstTouched[r]!) this.firstTouched[r] = first
    if (end > this.endTouched[r]!) this.endTouched[r] = end
    const stop = (base + end) * LANES
    for (let at = (base + first) * LANES + lane; at < stop; at += LANES)
      left[at] = Math.max(left[at]! - rate, OVERDRAWN)
  }

  /**
   * Takes (`sign` 1) what demand `d` asks over `[start, finish)`, whether it is there or not, or gives it back (-1) where it
   * was there.
   */
  take(d: number, start: number, finish: number, sign: -1 | 1): void {
    const { p, laid } = this
    if (!layDemand(p, d, start, finish, laid)) return
    this.hold(start, finish)
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
    return at < 0 ? 0 : this.leftAt(r, at)
  }

  /** What resource `r` has left on its ordinal `k`: from days that are not held nobody has taken anything. */
  leftAt(r: number, k: number): number {
    const isHeld = k >= this.firstHeld[r]! && k < this.endHeld[r]!
    return isHeld ? this.left[(this.offset[r]! + k) * LANES + this.lane]! : this.given[r]![k]!
  }

  /** In two bytes a number where they do: in a plan of thousands half the memory is half the waiting for it. */
  private emptyDays(days: number): Int16Array | Int32Array {
    return this.isNarrow ? new Int16Array(days * LANES) : new Int32Array(days * LANES)
  }

  /** Lays out the days that are held as they are given. */
  private layOut(): void {
    const { offset, firstHeld, endHeld } = this
    let days = 0
    for (let r = 0; r < offset.length; r++) {
      const { before } = this.axisOf(r)
      firstHeld[r] = before[this.from]!
      endHeld[r] = before[this.end]!
      offset[r] = days - firstHeld[r]!
      days += endHeld[r]! - firstHeld[r]!
    }
    this.left = this.emptyDays(days)
    for (let r = 0; r < offset.length; r++) this.give(r, firstHeld[r]!, endHeld[r]!)
  }

  /**
   * Gives resource `r` on its ordinals `[first, end)` what it begins with, in all lanes. Most people have the same on all
   * days, so that memory is filled in long stretches, and nothing but a number a day is read for it.
   */
  private give(r: number, first: number, end: number): void {
    const { left } = this
    const own = this.given[r]!
    const base = this.offset[r]!
    for (let from = first, to = first; from < end; from = to) {
      const hours = own[from]!
      while (to < end && own[to] === hours) to++
      left.fill(hours, (base + from) * LANES, (base + to) * LANES)
    }
  }

  private axisOf(r: number): DayAxis {
    return this.p.axes[this.p.resources[r]!.axis]!
  }
}
