import { SerialScheme } from '../../levelling/serial-scheme.ts'
import type { Dated } from '../../schedule/dated.ts'
import type { Decoded } from '../../schedule/decode.ts'
import { DAILY, type Dates, FINISHED, PINNED } from '../../schedule/problem.ts'
import { type AskedHours, askedHoursOf, writeHours } from './asked-hours.ts'
import { lookAtLimits } from './broken-limits.ts'
import { type Askers, markCritical } from './critical.ts'
import { DayCounts } from './day-counts.ts'
import { frozenKernel } from './frozen-kernel.ts'
import { writeHeld } from './held-columns.ts'
import { givenHours } from './given-hours.ts'
import { HoursLeft, LANES } from './hours-left.ts'
import { type Block, type BlockDates, emptyBlockDates, type Kernel, plannedBlock } from './kernel.ts'
import { RUNS_MONTHS } from './lengths.ts'
import { PlainFit } from './plain-fit.ts'
import { type Placing, repeatEarlyWork } from './redo.ts'
import { Tiles } from './tiles.ts'
import { readyIn, type Trial, trialOf } from './trial.ts'
import { TrialFit } from './trial-fit.ts'

/** With so many activities cutting blocks into tiles costs less than it saves: measured, it costs at 30 and saves at 300. */
const CUT_FROM = 200

/**
 * Dates iterations by the accepted levelling: its order decoded by the serial scheme (Kelley 1963) with people, firms,
 * calendars, slots and links, floors as the levelling has them. With the plan's own lengths and hours the dates are
 * those of the plan. Without an accepted levelling people do not bind, and this is `frozenKernel`. Plans of `cutFrom`
 * activities and more have their blocks cut into tiles, which changes nothing but the time that it takes.
 */
export const decodeKernel = (dated: Dated, cutFrom = CUT_FROM): Kernel =>
  dated.decoded ? new DecodeKernel(dated, dated.decoded, cutFrom) : frozenKernel(dated)

class DecodeKernel implements Kernel, Placing {
  readonly count: number
  readonly planned: Int32Array
  readonly isOpen: Uint8Array
  readonly isAsked: Uint8Array
  readonly checked: Int32Array
  readonly redo: Kernel['redo']
  private readonly trial: Trial
  private readonly asked: AskedHours
  private readonly hours: HoursLeft
  private readonly fit: TrialFit
  private readonly plain: PlainFit
  private readonly askers: Askers
  private readonly tiles: Tiles | undefined

  constructor(dated: Dated, decoded: Decoded, cutFrom: number) {
    const trial = trialOf(dated, decoded.order, decoded.floors)
    const { p, mode, lengths } = trial
    this.trial = trial
    this.count = p.count
    this.planned = trial.planned
    this.isOpen = trial.isOpen
    this.checked = trial.recourse.checked
    this.redo = trial.recourse.redo
    this.asked = askedHoursOf(p, mode, impossibleDemands(dated, decoded))
    this.isAsked = isAskedOf(trial, this.asked)
    this.hours = new HoursLeft(p, givenHours(p, mode), firstDayOf(trial), lastDayOf(dated.dates))
    const counts = new DayCounts(p, mode, lengths)
    this.fit = new TrialFit(p, this.hours, lengths, this.asked, counts)
    this.plain = new PlainFit(trial, this.asked, this.hours, counts)
    this.askers = askersOf(trial, this.asked)
    this.tiles = this.count < cutFrom ? undefined : new Tiles(trial, this)
    this.waitLike(dated.dates)
  }

  run(block: Block, into: BlockDates): void {
    const { trial } = this
    into.redone.fill(0)
    into.redoneDays.fill(0)
    into.waited.fill(0)
    writeHeld(trial, block, into)
    if (this.tiles) this.decodeTiles(this.tiles, block, into)
    else
      for (let first = 0; first < block.size; first += LANES)
        this.decode(first, Math.min(block.size, first + LANES), block, into)
    lookAtLimits(trial.p, this.checked, block, into)
  }

  private decodeTiles(tiles: Tiles, block: Block, into: BlockDates): void {
    for (const tile of tiles.cut(block, into)) this.decode(0, tile.size, tile.block, tile.dates)
    tiles.join(into)
  }

  /**
   * Dates the iterations `[first, end)`, at most `LANES`, each task in all of them before the next: what is known of a task
   * is then read once for all of them, and the processor guesses right which way its branches go.
   */
  private decode(first: number, end: number, block: Block, dates: BlockDates): void {
    const { plain, hours } = this
    const { order } = this.trial
    const { isPlain } = plain
    this.begin(first, end, block, dates)
    for (let at = 0; at < order.length; at++) {
      const i = order[at]!
      for (let b = first; b < end; b++) {
        if (isPlain[i] === 1) b = plain.place(i, b, end, block, dates)
        if (b === end) break
        hours.turnTo(b)
        const start = this.place(i, b, block, dates)
        this.take(i, start, dates.finish[i * block.size + b]!)
      }
    }
  }

  critical(block: Block, dates: BlockDates, target: number, into: Uint8Array): void {
    markCritical(this.trial, this.askers, block, dates, target, into)
  }

  get finish(): number {
    return this.fit.finish
  }

  startOf(i: number, b: number, { size, duration, delay, effort }: Block, ready: number): number {
    const at = i * size + b
    const start = this.fit.startOf(i, duration[at]!, effort[at]!, ready)
    if (delay && this.trial.lengths.runs[i] === RUNS_MONTHS) this.fit.finish += delay[at]!
    return start
  }

  take(i: number, start: number, finish: number): void {
    this.fit.take(i, start, finish)
  }

  private place(i: number, b: number, block: Block, dates: BlockDates): number {
    const at = i * block.size + b
    const start = this.startOf(i, b, block, readyIn(this.trial, i, b, block, dates))
    dates.start[at] = start
    dates.finish[at] = this.fit.finish
    dates.waited[at] = this.fit.waited
    repeatEarlyWork(this.trial, i, b, block, dates, this)
    return dates.start[at]
  }

  /** Gives everybody all they have but for what the past, pins and open work take. */
  private begin(first: number, end: number, block: Block, { start, finish }: BlockDates): void {
    const { asked, hours } = this
    hours.reset(first)
    for (const i of this.trial.open.task)
      for (let b = first; b < end; b++) {
        const at = i * block.size + b
        hours.turnTo(b)
        writeHours(this.trial.p, asked, i, block.effort[at]!)
        for (let n = asked.first[i]!; n < asked.first[i + 1]!; n++)
          hours.take(asked.demand[n]!, start[at]!, finish[at]!, 1)
      }
  }

  /** Lets tasks that the plan has later than its order asks for wait as it does: for a maximum lag, which nobody foresees. */
  private waitLike({ start }: Dates): void {
    const block = plannedBlock(this, 1)
    const dates = emptyBlockDates(this, 1)
    writeHeld(this.trial, block, dates)
    this.begin(0, 1, block, dates)
    for (const i of this.trial.order) {
      if (this.place(i, 0, block, dates) < start[i]!) {
        this.trial.floor[i] = start[i]!
        this.place(i, 0, block, dates)
      }
      this.take(i, dates.start[i]!, dates.finish[i]!)
    }
  }
}

/** The first day on which anything that is not settled may lie. */
function firstDayOf({ p, order, open, floor }: Trial): number {
  const ofOpen = open.task.reduce((so, i) => Math.min(so, p.heldStart[i]!), p.horizon)
  return order.reduce((so, i) => Math.min(so, floor[i]!), ofOpen)
}

/** The exclusive end of the plan. */
const lastDayOf = ({ finish }: Dates): number => finish.reduce((so, day) => Math.max(so, day), 0)

/** 1 for the demands that the decode of the plan itself leaves aside, because nobody could ever satisfy them. */
function impossibleDemands({ compiled }: Dated, { order, floors }: Decoded): Uint8Array {
  const { problem: p, mode } = compiled
  const dates = { start: new Int32Array(p.count), finish: new Int32Array(p.count) }
  const isImpossible = new Uint8Array(p.resource.length)
  for (const { demand } of new SerialScheme(p).decode(order, mode, floors, dates).impossible) isImpossible[demand] = 1
  return isImpossible
}

/** 1 for tasks that are not settled and ask somebody for hours that their effort changes. */
const isAskedOf = ({ p }: Trial, { first, demand }: AskedHours): Uint8Array =>
  Uint8Array.from(p.held, (held, i) =>
    Number(
      held !== FINISHED &&
        held !== PINNED &&
        demand.subarray(first[i], first[i + 1]).some((d) => p.spread[d] !== DAILY),
    ),
  )

/** Who asks whom, among tasks that are under way or still to be placed, in the order in which they take. */
function askersOf({ p, order, open }: Trial, { first, resource }: AskedHours): Askers {
  const askers: number[][] = p.resources.map(() => [])
  for (const i of [...open.task, ...order])
    for (const r of new Set(resource.slice(first[i], first[i + 1]))) askers[r]!.push(i)
  return askers
}
