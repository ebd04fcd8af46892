import { NEVER } from '../../schedule/problem.ts'
import { type AskedHours, stretchedBy, writeHours } from './asked-hours.ts'
import { type AxisTables, axisTablesOf } from './axis-tables.ts'
import type { DayCounts } from './day-counts.ts'
import { EvenRuns } from './even-runs.ts'
import { type HoursLeft, LANES } from './hours-left.ts'
import type { Block, BlockDates } from './kernel.ts'
import { RUNS_ELAPSED, RUNS_WORKING } from './lengths.ts'
import type { Trial } from './trial.ts'

/**
 * Places what asks for nothing but links, a calendar and hours spread evenly: most activities. It says no where the end
 * lies beyond the days that are held, and whoever asked goes the whole way.
 */
export class PlainFit {
  /** 1 for the tasks that may be asked about. */
  readonly isPlain: Uint8Array
  private readonly trial: Trial
  private readonly asked: AskedHours
  private readonly hours: HoursLeft
  private readonly counts: DayCounts
  private readonly tables: AxisTables
  private readonly runs: EvenRuns
  /** The first day that floor and links leave, by iteration of those that are placed at once. */
  private readonly ready = new Int32Array(LANES)
  /** Of the last start found by `fitLater` or laid by `lies`: itself and its exclusive end. */
  private start = 0
  private end = 0

  constructor(trial: Trial, asked: AskedHours, hours: HoursLeft, counts: DayCounts) {
    this.trial = trial
    this.asked = asked
    this.hours = hours
    this.counts = counts
    this.tables = axisTablesOf(trial.p)
    this.runs = new EvenRuns(trial.p, asked, hours, counts, this.tables)
    this.isPlain = plainTasks(trial, asked)
  }

  /**
   * Dates task `i` in the iterations `[from, to)`, at most `LANES`, and takes what it asks, up to the first in which it may
   * not fit on days that are held; that one, with nothing done in it, or `to`.
   */
  place(i: number, from: number, to: number, block: Block, dates: BlockDates): number {
    const { size, duration, effort } = block
    const { hours, runs, ready } = this
    const { p, lengths } = this.trial
    const { stride, before, days } = this.tables
    const axisAt = p.axis[i]! * stride
    const startsWorked = p.startsWorked[i] === 1
    const runsWorking = lengths.runs[i] === RUNS_WORKING
    this.readyColumn(i, from, to, size, dates)
    for (let b = from, at = i * size + from; b < to; b++, at++) {
      const day = ready[b - from]!
      if (day >= p.horizon) return b
      const length = duration[at]!
      const first = before[axisAt + day]!
      if (first + length > p.horizon) return b
      let start = startsWorked ? days[axisAt + first]! : day
      let finish = runsWorking && length > 0 ? days[axisAt + first + length - 1]! + 1 : start + length
      if (finish > hours.end) return b
      hours.turnTo(b)
      runs.waited = 0
      const next = runs.tried(i, effort[at]!, length, start, finish)
      if (next !== start) {
        if (!this.fitLater(i, effort[at]!, length, start, next)) return b
        start = this.start
        finish = this.end
      }
      runs.take(i)
      dates.start[at] = start
      dates.finish[at] = finish
      dates.waited[at] = runs.waited
    }
    return to
  }

  /** Writes the first day that floor and links leave in the iterations `[from, to)` into `ready`. */
  private readyColumn(i: number, from: number, to: number, size: number, { start, finish }: BlockDates): void {
    const { ready } = this
    const { firstPlain, from: fromOf, atFinish, lag } = this.trial.links
    const floor = this.trial.floor[i]!
    const count = to - from
    for (let b = 0; b < count; b++) ready[b] = floor
    for (let k = firstPlain[i]!, end = firstPlain[i + 1]!; k < end; k++) {
      const side = atFinish[k] === 1 ? finish : start
      const row = fromOf[k]! * size + from
      const later = lag[k]!
      for (let b = 0; b < count; b++) {
        const pushed = side[row + b]! + later
        if (pushed > ready[b]!) ready[b] = pushed
      }
    }
  }

  /**
   * Finds the first start of what did not fit at `first`, and cannot before `next` with this length; hours that do not fit
   * into `length` make the task longer.
   */
  private fitLater(i: number, effort: number, length: number, first: number, next: number): boolean {
    const { p } = this.trial
    writeHours(p, this.asked, i, effort)
    const stretched = stretchedBy(p, this.asked, this.counts, i, length)
    for (let day = stretched > length ? first : next; this.lies(i, stretched, day); ) {
      day = this.runs.tried(i, effort, stretched, this.start, this.end)
      if (day === this.start) return true
    }
    return false
  }

  /** Lays task `i` on the first days from `day` on that its calendar allows; false when not all of them are held. */
  private lies(i: number, length: number, day: number): boolean {
    const { p, lengths } = this.trial
    const { stride, before, days } = this.tables
    if (day >= p.horizon) return false
    const axisAt = p.axis[i]! * stride
    const first = before[axisAt + day]!
    if (first + length > p.horizon) return false
    const start = p.startsWorked[i] === 1 ? days[axisAt + first]! : day
    const runsWorking = lengths.runs[i] === RUNS_WORKING && length > 0
    this.start = start
    this.end = runsWorking ? days[axisAt + first + length - 1]! + 1 : start + length
    return this.end <= this.hours.end
  }
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
