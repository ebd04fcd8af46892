import { ResourceProfile } from '../../levelling/resource-profile.ts'
import { SerialScheme } from '../../levelling/serial-scheme.ts'
import type { Dated } from '../../schedule/dated.ts'
import type { Decoded } from '../../schedule/decode.ts'
import { type Dates, FINISHED, PINNED } from '../../schedule/problem.ts'
import { type AskedHours, askedHoursOf, stretchedBy, writeHours } from './asked-hours.ts'
import { lookAtLimits } from './broken-limits.ts'
import { type Askers, markCritical } from './critical.ts'
import { DayCounts } from './day-counts.ts'
import { frozenKernel } from './frozen-kernel.ts'
import { writeHeld } from './held-columns.ts'
import { type Block, type BlockDates, emptyBlockDates, type Kernel, plannedBlock } from './kernel.ts'
import { RUNS_MONTHS } from './lengths.ts'
import { type Placing, repeatEarlyWork } from './redo.ts'
import { readyIn, type Trial, trialOf } from './trial.ts'
import { FITS_NOWHERE, TrialFit } from './trial-fit.ts'

/**
 * Dates iterations by the accepted levelling: its order decoded by the serial scheme (Kelley 1963) with people, firms,
 * calendars, slots and links, floors as the levelling has them. With the plan's own lengths and hours the dates are
 * those of the plan. Without an accepted levelling people do not bind, and this is `frozenKernel`.
 */
export const decodeKernel = (dated: Dated): Kernel =>
  dated.decoded ? new DecodeKernel(dated, dated.decoded) : frozenKernel(dated)

class DecodeKernel implements Kernel, Placing {
  readonly count: number
  readonly planned: Int32Array
  readonly isOpen: Uint8Array
  readonly checked: Int32Array
  private readonly trial: Trial
  private readonly asked: AskedHours
  private readonly counts: DayCounts
  private readonly profile: ResourceProfile
  private readonly fit: TrialFit
  private readonly askers: Askers

  constructor(dated: Dated, decoded: Decoded) {
    const trial = trialOf(dated, decoded.order, decoded.floors)
    const { p, mode, lengths } = trial
    this.trial = trial
    this.count = p.count
    this.planned = trial.planned
    this.isOpen = trial.isOpen
    this.checked = trial.recourse.checked
    this.asked = askedHoursOf(p, mode, impossibleDemands(dated, decoded))
    this.counts = new DayCounts(p, mode, lengths)
    this.profile = new ResourceProfile(p)
    this.fit = new TrialFit(p, this.profile, lengths, this.asked, this.counts)
    this.askers = askersOf(trial, this.asked)
    this.takeSettled()
    this.waitLike(dated.dates)
  }

  run(block: Block, into: BlockDates): void {
    into.redone.fill(0)
    into.waited.fill(0)
    writeHeld(this.trial, block, into)
    const { order } = this.trial
    for (let b = 0; b < block.size; b++) {
      this.begin(b, block, into)
      for (let at = 0; at < order.length; at++) {
        const start = this.place(order[at]!, b, block, into)
        this.take(order[at]!, b, block, start, into.finish[order[at]! * block.size + b]!)
      }
    }
    lookAtLimits(this.trial.p, this.checked, block, into)
  }

  critical(block: Block, dates: BlockDates, target: number, into: Uint8Array): void {
    markCritical(this.trial, this.askers, block, dates, target, into)
  }

  startOf(i: number, b: number, { size, duration, effort }: Block, ready: number): number {
    const { p, lengths } = this.trial
    const at = i * size + b
    this.fit.waited = 0
    if (this.asked.first[i] === this.asked.first[i + 1]) return lengths.startOn(i, duration[at]!, ready)
    writeHours(p, this.asked, i, effort[at]!)
    const length = stretchedBy(p, this.asked, this.counts, i, duration[at]!)
    const start = this.fit.startOf(i, length, ready)
    return start === FITS_NOWHERE ? lengths.startOn(i, length, ready) : start
  }

  /** The hours of the task must be those of the iteration: `startOf` writes them. */
  finishOf(i: number, b: number, { size, duration, delay }: Block, start: number): number {
    const { p, lengths } = this.trial
    const at = i * size + b
    const finish = lengths.finishOf(i, stretchedBy(p, this.asked, this.counts, i, duration[at]!), start)
    return delay && lengths.runs[i] === RUNS_MONTHS ? finish + delay[at]! : finish
  }

  take(i: number, b: number, { size, effort }: Block, start: number, finish: number): void {
    const { p } = this.trial
    const { first, demands } = this.asked
    if (first[i] === first[i + 1] || finish > p.horizon) return
    writeHours(p, this.asked, i, effort[i * size + b]!)
    for (let k = first[i]!; k < first[i + 1]!; k++) this.profile.load(demands[k]!, start, finish, -1)
  }

  private place(i: number, b: number, block: Block, dates: BlockDates): number {
    const at = i * block.size + b
    const start = this.startOf(i, b, block, readyIn(this.trial, i, b, block, dates))
    dates.start[at] = start
    dates.finish[at] = this.finishOf(i, b, block, start)
    dates.waited[at] = this.fit.waited
    repeatEarlyWork(this.trial, i, b, block, dates, this)
    return dates.start[at]!
  }

  /** Gives everybody all they have but for what the past, pins and open work take. */
  private begin(b: number, block: Block, { start, finish }: BlockDates): void {
    this.profile.reset()
    const { task } = this.trial.open
    for (let k = 0; k < task.length; k++) {
      const at = task[k]! * block.size + b
      this.take(task[k]!, b, block, start[at]!, finish[at]!)
    }
  }

  /** Takes, once and for all, what the past and pins ask of people. */
  private takeSettled(): void {
    const { p, mode } = this.trial
    for (let i = 0; i < p.count; i++) {
      if (p.held[i] !== FINISHED && p.held[i] !== PINNED) continue
      for (let d = p.firstDemand[mode[i]!]!; d < p.firstDemand[mode[i]! + 1]!; d++)
        this.profile.load(d, p.heldStart[i]!, p.heldEnd[i]!, -1)
    }
    this.profile.left.copyWithin(this.profile.size, 0, this.profile.size)
  }

  /** Lets tasks that the plan has later than its order asks for wait as it does: for a maximum lag, which nobody foresees. */
  private waitLike({ start }: Dates): void {
    const block = plannedBlock(this, 1)
    const dates = emptyBlockDates(this, 1)
    writeHeld(this.trial, block, dates)
    this.begin(0, block, dates)
    for (const i of this.trial.order) {
      if (this.place(i, 0, block, dates) < start[i]!) {
        this.trial.floor[i] = start[i]!
        this.place(i, 0, block, dates)
      }
      this.take(i, 0, block, dates.start[i]!, dates.finish[i]!)
    }
  }
}

/** 1 for the demands that the decode of the plan itself leaves aside, because nobody could ever satisfy them. */
function impossibleDemands({ compiled }: Dated, { order, floors }: Decoded): Uint8Array {
  const { problem: p, mode } = compiled
  const dates = { start: new Int32Array(p.count), finish: new Int32Array(p.count) }
  const isImpossible = new Uint8Array(p.resource.length)
  for (const { demand } of new SerialScheme(p).decode(order, mode, floors, dates).impossible) isImpossible[demand] = 1
  return isImpossible
}

/** Who asks whom, among tasks that are under way or still to be placed, in the order in which they take. */
function askersOf({ p, order, open }: Trial, { first, demands }: AskedHours): Askers {
  const askers: number[][] = p.resources.map(() => [])
  for (const i of [...open.task, ...order])
    for (const r of new Set(demands.slice(first[i], first[i + 1]).map((d) => p.resource[d]!))) askers[r]!.push(i)
  return askers
}
