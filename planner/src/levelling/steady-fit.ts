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
  /** By demand: the days before this one, from the start that is being tried on, are known to have room. */
  private readonly clearUntil: Int32Array

  constructor(p: Problem, profile: ResourceProfile, { rate, offset }: SteadyModes) {
    this.horizon = p.horizon
    this.left = profile.left
    this.firstDemand = p.firstDemand
    this.duration = p.duration
    this.rate = rate
    this.offset = offset
    this.clearUntil = new Int32Array(p.resource.length)
  }

  /**
   * The first start on or after `ready` at which every demand of `mode` fits, or NO_FIT. Each demand is looked at in turn,
   * from the last day of its window back, until all agree on one start; no day is looked at twice for the same demand.
   */
  startOf(mode: number, ready: number): number {
    const { left, rate, offset, clearUntil, horizon } = this
    const first = this.firstDemand[mode]!
    const end = this.firstDemand[mode + 1]!
    const duration = this.duration[mode]!
    let start = ready
    for (let d = first; d < end; d++) clearUntil[d] = ready
    for (let d = first, agreed = 0; agreed < end - first; ) {
      const asked = rate[d]!
      const days = offset[d]!
      const finish = start + duration
      if (finish > horizon) return NO_FIT
      let t = finish - 1
      const from = Math.max(start, clearUntil[d]!)
      while (t >= from && left[days + t]! >= asked) t--
      clearUntil[d] = finish
      if (t >= from) {
        start = t + 1
        agreed = 0
        continue
      }
      agreed++
      if (++d === end) d = first
    }
    return start + duration > horizon ? NO_FIT : start
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
