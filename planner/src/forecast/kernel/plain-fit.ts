import type { DayAxis } from '../../schedule/day-axis.ts'
import { DAILY, NEVER, type Problem } from '../../schedule/problem.ts'
import type { AskedHours } from './asked-hours.ts'
import type { HoursLeft } from './hours-left.ts'
import type { Block, BlockDates } from './kernel.ts'
import { RUNS_ELAPSED, RUNS_WORKING } from './lengths.ts'
import type { Trial } from './trial.ts'

/** A worked day that is none of the axis: the end of what would lie on it is past every horizon. */
const NO_DAY = 2 ** 30

/**
 * Places what asks for nothing but links, a calendar and hours spread evenly, where it fits on the first day that its
 * links allow: most activities of most iterations. It says no wherever anything else might be the case, and whoever asked
 * goes the whole way.
 */
export class PlainFit {
  /** 1 for the tasks that may be asked about. */
  readonly isPlain: Uint8Array
  private readonly trial: Trial
  private readonly asked: AskedHours
  private readonly hours: HoursLeft
  /** The tables of all axes, one behind the other, `stride` entries each: worked days before a day, and those days. */
  private readonly stride: number
  private readonly before: Int32Array
  private readonly days: Int32Array
  /** By asked demand: where its axis begins in `before`, and 1 where every day asks the same. */
  private readonly axisAt: Int32Array
  private readonly isDaily: Uint8Array
  /** By asked demand, the run of ordinals on which it lies, and its rate there. */
  private readonly runFirst: Int32Array
  private readonly runEnd: Int32Array
  private readonly runRate: Int32Array

  constructor(trial: Trial, asked: AskedHours, hours: HoursLeft) {
    const { p } = trial
    const { demand } = asked
    this.trial = trial
    this.asked = asked
    this.hours = hours
    this.stride = p.horizon + 1
    this.before = behindEachOther(p, this.stride, ({ before }) => before)
    this.days = behindEachOther(p, this.stride, ({ days }) => days)
    this.axisAt = demand.map((d) => p.demandAxis[d]! * this.stride)
    this.isDaily = Uint8Array.from(demand, (d) => Number(p.spread[d] === DAILY))
    this.isPlain = plainTasks(trial, asked)
    this.runFirst = new Int32Array(demand.length)
    this.runEnd = new Int32Array(demand.length)
    this.runRate = new Int32Array(demand.length)
  }

  /** Dates task `i` of a block of one iteration and takes what it asks; false, with nothing done, when it may not fit. */
  place(i: number, { duration, effort }: Block, { start, finish, waited }: BlockDates): boolean {
    const { p, lengths } = this.trial
    const ready = this.readyOf(i, start, finish)
    if (ready >= p.horizon) return false
    const base = p.axis[i]! * this.stride
    const first = this.before[base + ready]!
    const length = duration[i]!
    if (first + length > p.horizon) return false
    const from = p.startsWorked[i] === 1 ? this.days[base + first]! : ready
    const end =
      lengths.runs[i] === RUNS_WORKING && length > 0 ? this.days[base + first + length - 1]! + 1 : from + length
    if (end > p.horizon || !this.fits(i, effort[i]!, from, end)) return false
    this.take(i)
    start[i] = from
    finish[i] = end
    waited[i] = 0
    return true
  }

  /** The first day that floor and links leave. */
  private readyOf(i: number, start: Int32Array, finish: Int32Array): number {
    const { firstPlain, from, atFinish, lag } = this.trial.links
    let ready = this.trial.floor[i]!
    for (let k = firstPlain[i]!, end = firstPlain[i + 1]!; k < end; k++) {
      const pushed = (atFinish[k] === 1 ? finish : start)[from[k]!]! + lag[k]!
      if (pushed > ready) ready = pushed
    }
    return ready
  }

  private fits(i: number, effort: number, from: number, to: number): boolean {
    const { first, resource, planned } = this.asked
    const { left, offset } = this.hours
    for (let k = first[i]!, last = first[i + 1]!; k < last; k++) {
      const runFirst = this.before[this.axisAt[k]! + from]!
      const runEnd = this.before[this.axisAt[k]! + to]!
      if (runEnd === runFirst) return false
      const rate =
        this.isDaily[k] === 1 ? planned[k]! : (Math.floor(planned[k]! * effort + 0.5) / (runEnd - runFirst)) | 0
      const base = offset[resource[k]!]!
      if (rate > 0) for (let at = base + runFirst; at < base + runEnd; at++) if (left[at]! < rate) return false
      this.runFirst[k] = runFirst
      this.runEnd[k] = runEnd
      this.runRate[k] = rate
    }
    return true
  }

  private take(i: number): void {
    const { first, resource } = this.asked
    for (let k = first[i]!, last = first[i + 1]!; k < last; k++)
      this.hours.takeRun(resource[k]!, this.runFirst[k]!, this.runEnd[k]!, this.runRate[k]!)
  }
}

/** One table of every axis, the shorter ones filled up with what is no day. */
function behindEachOther({ axes }: Problem, stride: number, tableOf: (axis: DayAxis) => Int32Array): Int32Array {
  const all = new Int32Array(axes.length * stride).fill(NO_DAY)
  axes.forEach((axis, k) => all.set(tableOf(axis), k * stride))
  return all
}

/** 1 for tasks without months, kept ends, slots, alignment, caps, links through a calendar, redoing, or uneven hours. */
function plainTasks({ p, lengths, links, recourse }: Trial, { first, isRun, isCrowded }: AskedHours): Uint8Array {
  const redoneFor = new Set(Array.from(recourse.redo, ({ arc }) => p.arcs.to[arc]!))
  return Uint8Array.from(p.unit, (_, i) =>
    Number(
      (lengths.runs[i] === RUNS_ELAPSED || lengths.runs[i] === RUNS_WORKING) &&
        p.firstSlot[i] === p.firstSlot[i + 1] &&
        p.alignMonths[i] === 0 &&
        links.firstRest[i] === links.firstRest[i + 1] &&
        links.cap.subarray(links.firstPlain[i], links.firstPlain[i + 1]).every((cap) => cap === NEVER) &&
        isCrowded[i] === 0 &&
        isRun.subarray(first[i], first[i + 1]).every((run) => run === 1) &&
        !redoneFor.has(i),
    ),
  )
}
