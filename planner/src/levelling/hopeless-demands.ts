import type { Problem } from '../schedule/problem.ts'
import { EarliestFit, NO_FIT } from './earliest-fit.ts'
import { ResourceProfile } from './resource-profile.ts'
import { crowdedModesOf } from './steady-modes.ts'

/**
 * Demands that not even empty resources could take, beside those of their task that they can. Asked for the same day
 * again, the answer is remembered: a decode asks again and again.
 */
export class HopelessDemands {
  private readonly p: Problem
  private readonly left: Uint8Array
  private readonly fit: EarliestFit
  /** By mode, then by the day from which on. */
  private readonly known = new Map<number, Map<number, readonly number[]>>()

  constructor(p: Problem) {
    this.p = p
    this.left = new Uint8Array(p.resource.length)
    this.fit = new EarliestFit(p, new ResourceProfile(p), this.left, crowdedModesOf(p))
  }

  /** The demands of task `i` in mode `row` (rows of demands) that no start on or after `ready` satisfies. */
  of(i: number, row: number, ready: number): readonly number[] {
    const byDay = this.known.get(row) ?? new Map<number, readonly number[]>()
    this.known.set(row, byDay)
    const demands = byDay.get(ready) ?? this.triedOneByOne(i, row, ready)
    byDay.set(ready, demands)
    return demands
  }

  /** Each demand beside those before it that are not hopeless themselves. */
  private triedOneByOne(i: number, row: number, ready: number): readonly number[] {
    const { firstDemand } = this.p
    const [first, end] = [firstDemand[row]!, firstDemand[row + 1]!]
    const demands: number[] = []
    for (let d = first; d < end; d++) {
      if (this.fit.startOf(i, row, ready, first, d + 1) !== NO_FIT) continue
      this.left[d] = 1
      demands.push(d)
    }
    for (const d of demands) this.left[d] = 0
    return demands
  }
}
