import type { Dated } from '../../schedule/dated.ts'
import { type DayAxis, dayAt } from '../../schedule/day-axis.ts'
import { type Dates, NEVER } from '../../schedule/problem.ts'
import { lookAtLimits } from './broken-limits.ts'
import { markCritical } from './critical.ts'
import { writeHeld } from './held-columns.ts'
import { type Block, type BlockDates, emptyBlockDates, type Kernel, plannedBlock } from './kernel.ts'
import { ordinalPast, RUNS_ELAPSED, RUNS_MONTHS, RUNS_WORKING } from './lengths.ts'
import { type Placing, repeatEarlyWork } from './redo.ts'
import { readyIn, type Trial, trialOf } from './trial.ts'

/**
 * Dates iterations by the links alone: each activity as early as its links, calendar, slots and floors allow, whoever is
 * asked for. Longest paths in precedence order (Kelley & Walker 1959), a whole block of iterations an activity at a time.
 * With the plan's own lengths the dates are those that the network gives.
 */
export const frozenKernel = (dated: Dated): Kernel => new FrozenKernel(networkOf(dated))

/** The same plan without its levelling. */
const networkOf = ({ compiled, network }: Dated): Dated => ({ compiled, network, dates: network })

class FrozenKernel implements Kernel, Placing {
  finish = 0
  readonly count: number
  readonly planned: Int32Array
  readonly isOpen: Uint8Array
  readonly isAsked: Uint8Array
  readonly checked: Int32Array
  readonly redo: Kernel['redo']
  private readonly trial: Trial
  /** 1 for tasks that are dated iteration by iteration: what asks more than links and a calendar. */
  private readonly isIntricate: Uint8Array

  constructor(dated: Dated) {
    const { problem } = dated.compiled
    const trial = trialOf(dated, problem.arcs.order, new Int32Array(problem.count))
    this.trial = trial
    this.count = problem.count
    this.planned = trial.planned
    this.isOpen = trial.isOpen
    this.isAsked = new Uint8Array(problem.count)
    this.checked = trial.recourse.checked
    this.redo = trial.recourse.redo
    this.isIntricate = intricateOf(trial)
    this.waitLike(dated.dates)
  }

  run(block: Block, into: BlockDates): void {
    this.begin(block, into)
    const { order } = this.trial
    for (let at = 0; at < order.length; at++) this.place(order[at]!, block, into)
    lookAtLimits(this.trial.p, this.checked, block, into)
  }

  critical(block: Block, dates: BlockDates, target: number, into: Uint8Array): void {
    markCritical(this.trial, [], block, dates, target, into)
  }

  startOf(i: number, b: number, { size, duration, delay }: Block, ready: number): number {
    const { lengths } = this.trial
    const at = i * size + b
    const start = lengths.startOn(i, duration[at]!, ready)
    const finish = lengths.finishOf(i, duration[at]!, start)
    this.finish = delay && lengths.runs[i] === RUNS_MONTHS ? finish + delay[at]! : finish
    return start
  }

  take(): void {}

  private begin(block: Block, into: BlockDates): void {
    into.redone.fill(0)
    into.redoneDays.fill(0)
    into.waited.fill(0)
    writeHeld(this.trial, block, into)
  }

  /** Lets tasks that the plan has later than the links ask for wait as it does: for a maximum lag, which nobody foresees. */
  private waitLike({ start }: Dates): void {
    const block = plannedBlock(this, 1)
    const dates = emptyBlockDates(this, 1)
    this.begin(block, dates)
    for (const i of this.trial.order) {
      this.place(i, block, dates)
      if (dates.start[i]! >= start[i]!) continue
      this.trial.floor[i] = start[i]!
      this.place(i, block, dates)
    }
  }

  private place(i: number, block: Block, dates: BlockDates): void {
    if (this.isIntricate[i] === 1) return this.placeOneByOne(i, block, dates)
    this.readyColumn(i, block, dates.start, dates.finish)
    const { p, lengths } = this.trial
    const axis = p.axes[p.axis[i]!]!
    const snaps = p.startsWorked[i] === 1 && !axis.everyDay
    if (lengths.runs[i] === RUNS_ELAPSED && !snaps) return elapsedColumn(i, block, dates)
    workedColumn(axis, i, snaps, lengths.runs[i] === RUNS_WORKING, block, dates)
  }

  private placeOneByOne(i: number, block: Block, dates: BlockDates): void {
    for (let b = 0; b < block.size; b++) {
      const at = i * block.size + b
      dates.start[at] = this.startOf(i, b, block, readyIn(this.trial, i, b, block, dates))
      dates.finish[at] = this.finish
      repeatEarlyWork(this.trial, i, b, block, dates, this)
    }
  }

  /** The first day that floor and plain links leave to task `i`, in every iteration. */
  private readyColumn(i: number, { size }: Block, start: Int32Array, finish: Int32Array): void {
    const { firstPlain, from, atFinish, lag, cap } = this.trial.links
    const row = i * size
    const end = firstPlain[i + 1]!
    let k = firstPlain[i]!
    if (k === end || cap[k] !== NEVER) start.fill(this.trial.floor[i]!, row, row + size)
    else {
      const floor = this.trial.floor[i]!
      const side = atFinish[k] === 1 ? finish : start
      firstPush(start, row, side, from[k]! * size, lag[k]!, floor, size)
      k++
    }
    for (; k < end; k++) {
      const side = atFinish[k] === 1 ? finish : start
      if (cap[k] === NEVER) nextPush(start, row, side, from[k]! * size, lag[k]!, size)
      else cappedPush(start, row, side, from[k]! * size, lag[k]!, cap[k]!, size)
    }
  }
}

/** 1 for tasks with months, kept ends, slots, alignment, links through a calendar, or work to be done again. */
function intricateOf({ p, lengths, links, recourse }: Trial): Uint8Array {
  const redoneFor = new Set(Array.from(recourse.redo, ({ arc }) => p.arcs.to[arc]!))
  return Uint8Array.from(p.unit, (_, i) =>
    Number(
      (lengths.runs[i] !== RUNS_ELAPSED && lengths.runs[i] !== RUNS_WORKING) ||
        p.firstSlot[i] !== p.firstSlot[i + 1] ||
        p.alignMonths[i] !== 0 ||
        links.firstRest[i] !== links.firstRest[i + 1] ||
        redoneFor.has(i),
    ),
  )
}

function firstPush(
  start: Int32Array,
  row: number,
  side: Int32Array,
  from: number,
  lag: number,
  floor: number,
  size: number,
): void {
  for (let b = 0; b < size; b++) {
    const pushed = side[from + b]! + lag
    start[row + b] = pushed > floor ? pushed : floor
  }
}

function nextPush(start: Int32Array, row: number, side: Int32Array, from: number, lag: number, size: number): void {
  for (let b = 0; b < size; b++) {
    const pushed = side[from + b]! + lag
    if (pushed > start[row + b]!) start[row + b] = pushed
  }
}

function cappedPush(
  start: Int32Array,
  row: number,
  side: Int32Array,
  from: number,
  lag: number,
  cap: number,
  size: number,
): void {
  for (let b = 0; b < size; b++) {
    const pushed = Math.min(cap, side[from + b]! + lag)
    if (pushed > start[row + b]!) start[row + b] = pushed
  }
}

function elapsedColumn(i: number, { size, duration }: Block, { start, finish }: BlockDates): void {
  const row = i * size
  for (let at = row; at < row + size; at++) finish[at] = start[at]! + duration[at]!
}

function workedColumn(
  axis: DayAxis,
  i: number,
  snaps: boolean,
  runsWorking: boolean,
  { size, duration }: Block,
  { start, finish }: BlockDates,
): void {
  const row = i * size
  const { before, days } = axis
  const horizon = before.length - 1
  for (let at = row; at < row + size; at++) {
    const length = duration[at]!
    const day = start[at]!
    // Nearly every day lies inside the tables; a negative one is a large number without its sign.
    const first = day >>> 0 < horizon ? before[day]! : ordinalPast(axis, day)
    const last = first + length - 1
    if (snaps) start[at] = first < days.length ? days[first]! : dayAt(axis, first)
    if (!runsWorking || length <= 0) finish[at] = start[at]! + length
    else finish[at] = (last < days.length ? days[last]! : dayAt(axis, last)) + 1
  }
}
