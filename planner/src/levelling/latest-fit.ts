import { emptyLaid, type Laid, layDemand } from '../schedule/demand.ts'
import { finishAt, mayStart, startFor } from '../schedule/own-clock.ts'
import type { Problem } from '../schedule/problem.ts'
import type { ResourceProfile } from './resource-profile.ts'
import type { SteadyModes } from './steady-modes.ts'

/**
 * Finds the latest starts at which what a task asks is left of every resource. Exact for steady modes; where a calendar
 * changes what is asked it may pass over a start, which is good enough for the backward pass of a justification.
 */
export class LatestFit {
  private readonly p: Problem
  private readonly profile: ResourceProfile
  private readonly steady: SteadyModes
  private readonly laid: Laid = emptyLaid()

  constructor(p: Problem, profile: ResourceProfile, steady: SteadyModes) {
    this.p = p
    this.profile = profile
    this.steady = steady
  }

  /** The latest start on or before `latest` that fits, but never one before `earliest`, which is taken unasked. */
  startOf(i: number, mode: number, latest: number, earliest: number): number {
    if (latest <= earliest) return earliest
    return this.steady.isSteady[mode] === 1
      ? this.steadyStart(mode, latest, earliest)
      : this.startOnOrBefore(i, mode, latest, earliest)
  }

  /** The window moves before the first day on which some demand finds no room. */
  private steadyStart(mode: number, latest: number, earliest: number): number {
    const { rate, offset } = this.steady
    const { left } = this.profile
    const first = this.p.firstDemand[mode]!
    const end = this.p.firstDemand[mode + 1]!
    const duration = this.p.duration[mode]!
    let start = latest
    for (let clearFrom = latest + duration; start > earliest; ) {
      let full = clearFrom
      for (let d = first; d < end; d++) {
        const asked = rate[d]!
        const days = offset[d]!
        let day = start
        while (day < full && left[days + day]! >= asked) day++
        full = day
      }
      if (full === clearFrom) return start
      clearFrom = start
      start = full - duration
    }
    return earliest
  }

  private startOnOrBefore(i: number, mode: number, latest: number, earliest: number): number {
    const { p } = this
    let start = latest
    while (start > earliest) {
      if (!mayStart(p, i, mode, start)) {
        start--
        continue
      }
      const full = this.fullDay(mode, start, finishAt(p, i, mode, start))
      if (full < 0) return start
      start = Math.min(start - 1, startFor(p, i, mode, full))
    }
    return earliest
  }

  /** A day of `[start, finish)` without room for what `mode` asks, or -1. */
  private fullDay(mode: number, start: number, finish: number): number {
    const { p, laid } = this
    for (let d = p.firstDemand[mode]!; d < p.firstDemand[mode + 1]!; d++) {
      if (!layDemand(p, d, start, finish, laid)) return finish - 1
      const { days } = p.axes[p.demandAxis[d]!]!
      const offset = this.steady.offset[d]!
      for (let k = laid.first; k < laid.last; k++) {
        const asked = k < laid.middle ? laid.rate : laid.restRate
        if (asked > 0 && this.profile.left[offset + days[k]!]! < asked) return days[k]!
      }
    }
    return -1
  }
}
