import type { Problem } from '../schedule/problem.ts'
import { NO_FIT } from './earliest-fit.ts'
import type { ResourceProfile } from './resource-profile.ts'
import type { SteadyModes } from './steady-modes.ts'

/** Finds and loads starts of steady modes: plain windows over the days of a profile. */
export class SteadyFit {
  private readonly horizon: number
  private readonly left: Int32Array
  private readonly firstDemand: Int32Array
  private readonly duration: Int32Array
  private readonly rate: Int32Array
  private readonly offset: Int32Array

  constructor(p: Problem, profile: ResourceProfile, { rate, offset }: SteadyModes) {
    this.horizon = p.horizon
    this.left = profile.left
    this.firstDemand = p.firstDemand
    this.duration = p.duration
    this.rate = rate
    this.offset = offset
  }

  /**
   * The first start on or after `ready` at which every demand of `mode` fits, or NO_FIT. The window moves behind the last
   * day on which some demand finds no room, so no day is looked at twice for the same demand.
   */
  startOf(mode: number, ready: number): number {
    const { left, rate, offset, horizon } = this
    const first = this.firstDemand[mode]!
    const end = this.firstDemand[mode + 1]!
    const duration = this.duration[mode]!
    let start = ready
    for (let clearUntil = ready; ; ) {
      const finish = start + duration
      if (finish > horizon) return NO_FIT
      let full = clearUntil - 1
      for (let d = first; d < end; d++) {
        const asked = rate[d]!
        const days = offset[d]!
        let day = finish - 1
        while (day > full && left[days + day]! >= asked) day--
        full = day
      }
      if (full < clearUntil) return start
      start = full + 1
      clearUntil = finish
    }
  }

  /** Takes (`sign` -1) or gives back (1) what `mode` asks from `start` on. */
  load(mode: number, start: number, sign: -1 | 1): void {
    const { left, rate, offset } = this
    const duration = this.duration[mode]!
    const end = this.firstDemand[mode + 1]!
    for (let d = this.firstDemand[mode]!; d < end; d++) {
      const change = sign * rate[d]!
      const stop = offset[d]! + start + duration
      for (let at = stop - duration; at < stop; at++) left[at] = left[at]! + change
    }
  }
}
