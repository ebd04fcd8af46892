import { pushOf } from '../schedule/arc-limits.ts'
import { allowedStart, finishAt } from '../schedule/own-clock.ts'
import { AS_LATE_AS, type Dates, FREE, type Problem, pushedTask } from '../schedule/problem.ts'
import { type Breakable, breakableOf, brokenDaysOf } from './broken-days.ts'
import { EarliestFit, NO_FIT } from './earliest-fit.ts'
import { HopelessDemands } from './hopeless-demands.ts'
import { emptyOutcome, type Outcome } from './outcome.ts'
import { type PushLists, pushListsOf } from './push-lists.ts'
import { ResourceProfile } from './resource-profile.ts'
import { SteadyFit } from './steady-fit.ts'
import { crowdedModesOf, type SteadyModes, steadyModesOf } from './steady-modes.ts'

/** A decode places at most this many times as many tasks as there are; then nothing is sent back any more. */
const PLACEMENTS_A_TASK = 20
/** A wish sends a task back this often at most: it is not worth more. */
const RAISES_A_WISH = 4

/**
 * Decodes an order by the serial schedule generation scheme (Kelley 1963; Kolisch & Hartmann 1999): each task in turn
 * starts as early as its arcs, calendar, slots and what is left of every resource allow. When a task reveals that one
 * placed before it must start later (maximum lags, as-late-as wishes), that one is raised, everything from its position
 * on is unplaced, and placing goes on from there (unscheduling: Franck 1999; Neumann, Schwindt & Zimmermann 2003).
 *
 * A scheme allocates its buffers once and may decode any number of orders of its problem.
 */
export class SerialScheme {
  private readonly p: Problem
  private readonly profile: ResourceProfile
  private readonly fit: EarliestFit
  private readonly steady: SteadyModes
  private readonly steadyFit: SteadyFit
  private readonly pushes: PushLists
  private readonly breakable: Breakable
  private readonly held: Int32Array
  private readonly outcome: Outcome = emptyOutcome()
  /** Starts of all tasks, then their finishes; `dates` are views of it. */
  private readonly sides: Int32Array
  private readonly dates: Dates
  private readonly placed: Uint8Array
  /** The lower bound of each task's start: floors, and what raises have added to them. */
  private readonly floor: Int32Array
  private readonly position: Int32Array
  private readonly wishRaises: Uint8Array
  /** 1 for demands that are left aside in this decode. */
  private readonly ignored: Uint8Array
  private placements = 0
  /** Made when a task first fits nowhere. */
  private hopeless: HopelessDemands | undefined

  constructor(p: Problem) {
    this.p = p
    this.ignored = new Uint8Array(p.resource.length)
    this.profile = new ResourceProfile(p)
    const isCrowded = crowdedModesOf(p)
    this.fit = new EarliestFit(p, this.profile, this.ignored, isCrowded)
    this.steady = steadyModesOf(p, isCrowded)
    this.steadyFit = new SteadyFit(p, this.profile, this.steady)
    this.pushes = pushListsOf(p)
    this.breakable = breakableOf(p)
    this.held = Int32Array.from(p.held.keys()).filter((i) => p.held[i] !== FREE)
    this.sides = new Int32Array(2 * p.count)
    this.dates = { start: this.sides.subarray(0, p.count), finish: this.sides.subarray(p.count) }
    this.placed = new Uint8Array(p.count)
    this.floor = new Int32Array(p.count)
    this.position = new Int32Array(p.count)
    this.wishRaises = new Uint8Array(p.count)
  }

  /**
   * Decodes `order` into `into`. `order`: every task once, each after its AT_LEAST predecessors; `mode`: the mode (a row)
   * of each task; `floors`: lower bounds on starts beyond `p.floor` (0: none). Held tasks are placed first, where they
   * are held, and take what they ask of every resource whether it is there or not. Never throws, never loops for ever:
   * what cannot be kept is counted in the outcome, which the next decode overwrites.
   */
  decode(order: Int32Array, mode: Int32Array, floors: Int32Array, into: Dates): Outcome {
    return this.decodeFrom(0, order, mode, floors, into)
  }

  /**
   * The same as `decode`, when `into` holds dates of an earlier decode with the same tasks, modes and floors before
   * `position`: those are kept. `position` must not exceed `settled` of that decode's outcome.
   */
  decodeFrom(position: number, order: Int32Array, mode: Int32Array, floors: Int32Array, into: Dates): Outcome {
    this.begin(order, floors)
    for (let k = 0; k < this.held.length; k++) this.hold(this.held[k]!, mode)
    for (let at = 0; at < position; at++) this.keep(order[at]!, mode, into)
    for (let at = position; at < order.length; ) {
      const i = order[at]!
      at++
      if (this.p.held[i] !== FREE) continue
      this.place(i, mode)
      const raised = this.raiseBy(i, mode)
      if (raised < 0) continue
      while (at > raised) this.unplace(order[--at]!, mode)
      if (raised < this.outcome.settled) this.outcome.settled = raised
    }
    return this.end(into)
  }

  /**
   * Writes into `floors` the lower bounds with which `order` decodes to `dates`: the start of each task that would be
   * placed earlier, 0 for the others. `dates` must keep all limits, and `order` must be theirs by start.
   */
  floorsFor(order: Int32Array, mode: Int32Array, dates: Dates, floors: Int32Array): void {
    floors.fill(0)
    this.begin(order, floors)
    for (let k = 0; k < this.held.length; k++) this.hold(this.held[k]!, mode)
    for (let at = 0; at < order.length; at++) {
      const i = order[at]!
      if (this.p.held[i] !== FREE) continue
      this.place(i, mode)
      if (this.dates.start[i]! < dates.start[i]!) floors[i] = dates.start[i]!
      this.load(i, mode[i]!, 1)
      this.keep(i, mode, dates)
    }
  }

  private begin(order: Int32Array, floors: Int32Array): void {
    const { p, floor, outcome } = this
    for (let i = 0; i < p.count; i++) floor[i] = floors[i]! > p.floor[i]! ? floors[i]! : p.floor[i]!
    for (let at = 0; at < order.length; at++) this.position[order[at]!] = at
    this.wishRaises.fill(0)
    for (const { demand } of outcome.impossible) this.ignored[demand] = 0
    outcome.impossible.length = 0
    outcome.raises = 0
    outcome.brokenDays = 0
    outcome.settled = order.length
    this.placements = 0
    this.placed.fill(0)
    this.profile.reset()
  }

  private end(into: Dates): Outcome {
    const { p, outcome, dates } = this
    into.start.set(dates.start)
    into.finish.set(dates.finish)
    outcome.pastHorizon = 0
    for (let i = 0; i < p.count; i++) {
      const late = dates.finish[i]! - p.horizon
      if (late <= 0) continue
      outcome.pastHorizon++
      outcome.brokenDays += late
    }
    outcome.brokenDays += outcome.impossible.length * p.horizon
    outcome.brokenDays += brokenDaysOf(p, this.breakable, dates)
    outcome.feasible = outcome.brokenDays === 0
    return outcome
  }

  private hold(i: number, mode: Int32Array): void {
    this.put(i, this.p.heldStart[i]!, this.p.heldEnd[i]!)
    this.loadDemands(i, mode[i]!, -1)
  }

  private keep(i: number, mode: Int32Array, { start, finish }: Dates): void {
    if (this.p.held[i] !== FREE) return
    // It was placed once: a decode that gives up does so at the same moment, wherever it began.
    this.placements++
    this.put(i, start[i]!, finish[i]!)
    this.load(i, mode[i]!, -1)
  }

  private put(i: number, start: number, finish: number): void {
    this.dates.start[i] = start
    this.dates.finish[i] = finish
    this.placed[i] = 1
  }

  private place(i: number, mode: Int32Array): void {
    this.placements++
    const row = mode[i]!
    const ready = this.readyOf(i, mode)
    const start = this.steady.isSteady[row] === 1 ? this.steadyFit.startOf(row, ready) : this.fitOf(i, row, ready)
    const sure = start === NO_FIT ? this.startWithoutFit(i, row, ready) : start
    this.put(i, sure, finishAt(this.p, i, row, sure))
    this.load(i, row, -1)
  }

  private fitOf(i: number, row: number, ready: number): number {
    const { firstDemand } = this.p
    return this.fit.startOf(i, row, ready, firstDemand[row]!, firstDemand[row + 1]!)
  }

  /** The earliest start that floors and the arcs from placed tasks leave. */
  private readyOf(i: number, mode: Int32Array): number {
    const { sides, placed } = this
    const { firstPlain, side, lag, firstRest, rest } = this.pushes
    let ready = this.floor[i]!
    for (let k = firstPlain[i]!, end = firstPlain[i + 1]!; k < end; k++) {
      const pushed = sides[side[k]!]! + lag[k]!
      if (pushed > ready) ready = pushed
    }
    for (let k = firstRest[i]!, end = firstRest[i + 1]!; k < end; k++) {
      const arc = rest[k]!
      const { from, to } = this.p.arcs
      if (placed[from[arc] === i ? to[arc]! : from[arc]!] === 0) continue
      const pushed = pushOf(this.p, arc, this.dates, mode)
      if (pushed > ready) ready = pushed
    }
    return ready
  }

  /** Where a task goes that fits nowhere: without the demands that nobody could ever satisfy, else past the horizon. */
  private startWithoutFit(i: number, row: number, ready: number): number {
    const { p, outcome, ignored } = this
    const start = allowedStart(p, i, row, ready)
    if (finishAt(p, i, row, start) > p.horizon) return start
    this.hopeless ??= new HopelessDemands(p)
    const demands = this.hopeless.of(i, row, ready)
    for (const demand of demands) {
      outcome.impossible.push({ task: i, demand })
      ignored[demand] = 1
    }
    if (demands.length === 0) return allowedStart(p, i, row, p.horizon)
    outcome.settled = Math.min(outcome.settled, this.position[i]!)
    const fit = this.fitOf(i, row, ready)
    return fit === NO_FIT ? allowedStart(p, i, row, p.horizon) : fit
  }

  /** Takes or gives back what a task asks; past the horizon there is nothing to take. */
  private load(i: number, row: number, sign: -1 | 1): void {
    const start = this.dates.start[i]!
    const finish = this.dates.finish[i]!
    if (finish > this.p.horizon) return
    if (this.steady.isSteady[row] === 0 || this.outcome.impossible.length > 0) return this.loadDemands(i, row, sign)
    this.profile.touch(start, finish)
    this.steadyFit.load(row, start, sign)
  }

  private loadDemands(i: number, row: number, sign: -1 | 1): void {
    const { firstDemand } = this.p
    for (let d = firstDemand[row]!; d < firstDemand[row + 1]!; d++)
      if (this.ignored[d] === 0) this.profile.load(d, this.dates.start[i]!, this.dates.finish[i]!, sign)
  }

  /** Raises the floors of placed tasks that the placing of `j` shows to start too early; the least of their positions, or -1. */
  private raiseBy(j: number, mode: Int32Array): number {
    const { firstFeed, feed } = this.pushes
    const { p, placed, position, dates, floor } = this
    let least = -1
    for (let k = firstFeed[j]!, end = firstFeed[j + 1]!; k < end; k++) {
      const arc = feed[k]!
      const i = pushedTask(p.arcs, arc)
      if (placed[i] === 0) continue
      const pushed = pushOf(p, arc, dates, mode)
      if (pushed <= dates.start[i]! || pushed > p.horizon || !this.mayRaise(i, arc)) continue
      if (pushed > floor[i]!) floor[i] = pushed
      this.outcome.raises++
      if (least < 0 || position[i]! < least) least = position[i]!
    }
    return least
  }

  private mayRaise(i: number, arc: number): boolean {
    if (this.placements > PLACEMENTS_A_TASK * this.p.count) return false
    if (this.p.arcs.sense[arc] !== AS_LATE_AS) return true
    if (this.wishRaises[i]! >= RAISES_A_WISH) return false
    this.wishRaises[i] = this.wishRaises[i]! + 1
    return true
  }

  private unplace(i: number, mode: Int32Array): void {
    if (this.p.held[i] !== FREE) return
    this.load(i, mode[i]!, 1)
    this.placed[i] = 0
    this.forgetImpossible(i)
  }

  private forgetImpossible(i: number): void {
    const { impossible } = this.outcome
    for (let k = impossible.length - 1; k >= 0; k--)
      if (impossible[k]!.task === i) {
        this.ignored[impossible[k]!.demand] = 0
        impossible.splice(k, 1)
      }
  }
}
