import { pullOf } from '../schedule/arc-limits.ts'
import { finishAt, startFor } from '../schedule/own-clock.ts'
import { AT_LEAST, type Dates, FREE, LEAVES_FINISH, type Problem } from '../schedule/problem.ts'
import { LatestFit } from './latest-fit.ts'
import { ResourceProfile } from './resource-profile.ts'
import { SteadyFit } from './steady-fit.ts'
import { crowdedModesOf, type SteadyModes, steadyModesOf } from './steady-modes.ts'
import type { TimeOrder } from './time-order.ts'

/**
 * The backward half of a double justification (Valls, Ballestin & Quintanilla 2005): tasks, latest finish first, are
 * shifted as far right as their successors, their people and what counts for the objective allow. Decoding the order of
 * the starts it ends in never makes a plain problem longer, and often shorter. Nothing but that order is used, so with
 * calendars, slots and maximum lags, where no exact mirror exists, an approximation does.
 */
export class RightJustification {
  private readonly p: Problem
  private readonly profile: ResourceProfile
  private readonly fit: LatestFit
  private readonly steady: SteadyModes
  private readonly steadyFit: SteadyFit
  private readonly times: TimeOrder
  /** Where the last `reorder` shifted everything: overwritten by the next. */
  readonly late: Dates
  private readonly placed: Uint8Array
  /** 1 for tasks whose finish counts: they stay where they are. */
  private readonly counts: Uint8Array
  /** Plain arcs out of task i, `firstNext[i] … firstNext[i + 1] - 1`: its finish lies `lag` before the start of `next`. */
  private readonly firstNext: Int32Array
  private readonly next: Int32Array
  private readonly lag: Int32Array
  private readonly firstRest: Int32Array
  private readonly rest: Int32Array

  constructor(p: Problem, times: TimeOrder) {
    this.p = p
    this.times = times
    this.profile = new ResourceProfile(p)
    this.steady = steadyModesOf(p, crowdedModesOf(p))
    this.fit = new LatestFit(p, this.profile, this.steady)
    this.steadyFit = new SteadyFit(p, this.profile, this.steady)
    this.late = { start: new Int32Array(p.count), finish: new Int32Array(p.count) }
    this.placed = new Uint8Array(p.count)
    this.counts = new Uint8Array(p.count)
    for (const i of p.objective.target) this.counts[i] = 1
    for (const i of p.objective.promised) this.counts[i] = 1
    const { firstPull, pull, from, to, ends, sense, plainLag } = p.arcs
    this.firstNext = new Int32Array(p.count + 1)
    this.firstRest = new Int32Array(p.count + 1)
    const next: number[] = []
    const lag: number[] = []
    const rest: number[] = []
    for (let i = 0; i < p.count; i++) {
      for (const arc of pull.subarray(firstPull[i], firstPull[i + 1])) {
        const isPlain = sense[arc] === AT_LEAST && ends[arc] === LEAVES_FINISH && plainLag[arc]! < p.horizon
        if (!isPlain) rest.push(arc)
        else {
          next.push(to[arc] === i ? from[arc]! : to[arc]!)
          lag.push(plainLag[arc]!)
        }
      }
      this.firstNext[i + 1] = next.length
      this.firstRest[i + 1] = rest.length
    }
    this.next = Int32Array.from(next)
    this.lag = Int32Array.from(lag)
    this.rest = Int32Array.from(rest)
  }

  /** Turns `order`, of which `dates` are the decode, into the order of the starts after shifting everything right. */
  reorder(order: Int32Array, mode: Int32Array, dates: Dates): void {
    const { p, late, placed } = this
    this.profile.reset()
    placed.fill(0)
    let end = 0
    for (let i = 0; i < p.count; i++) {
      if (p.held[i] === FREE) end = Math.max(end, dates.finish[i]!)
      else this.put(i, mode[i]!, p.heldStart[i]!, p.heldEnd[i]!)
    }
    this.times.sort(order, dates.finish)
    for (let at = order.length - 1; at >= 0; at--) {
      const i = order[at]!
      if (p.held[i] !== FREE) continue
      const row = mode[i]!
      const latest = startFor(p, i, row, this.endOf(i, mode, this.counts[i] === 1 ? dates.finish[i]! : end))
      const start = this.fit.startOf(i, row, latest, dates.start[i]!)
      this.put(i, row, start, start === dates.start[i]! ? dates.finish[i]! : finishAt(p, i, row, start))
    }
    this.times.byStart(order, late.start)
  }

  private endOf(i: number, mode: Int32Array, limit: number): number {
    const { p, late, placed, next, lag, rest } = this
    let end = Math.min(limit, p.ceiling[i]!)
    for (let k = this.firstNext[i]!; k < this.firstNext[i + 1]!; k++) {
      const j = next[k]!
      if (placed[j] === 1 && late.start[j]! - lag[k]! < end) end = late.start[j]! - lag[k]!
    }
    for (let k = this.firstRest[i]!; k < this.firstRest[i + 1]!; k++) {
      const arc = rest[k]!
      const other = p.arcs.from[arc] === i ? p.arcs.to[arc]! : p.arcs.from[arc]!
      if (placed[other] === 1) end = Math.min(end, pullOf(p, arc, late, mode))
    }
    return end
  }

  private put(i: number, row: number, start: number, finish: number): void {
    const { p } = this
    this.late.start[i] = start
    this.late.finish[i] = finish
    this.placed[i] = 1
    if (finish > p.horizon) return
    if (this.steady.isSteady[row] === 1) {
      this.profile.touch(start, finish)
      this.steadyFit.load(row, start, -1)
    } else for (let d = p.firstDemand[row]!; d < p.firstDemand[row + 1]!; d++) this.profile.load(d, start, finish, -1)
  }
}
