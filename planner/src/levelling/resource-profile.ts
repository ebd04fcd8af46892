import { emptyLaid, layDemand } from '../schedule/demand.ts'
import type { Problem } from '../schedule/problem.ts'

/**
 * What is left of every resource on every day, in thousandths. Days rather than the ordinals of each resource: a demand
 * laid on one axis then reads a resource of another without translation, and a day on which nobody works has nothing left.
 */
export class ResourceProfile {
  /** `left[r * horizon + day]`; the second half of the buffer is what an empty resource has. */
  readonly left: Int32Array
  readonly size: number
  private readonly p: Problem
  private readonly laid = emptyLaid()
  /** The days that have been touched since the last reset, the end exclusive. */
  private firstTouched: number
  private lastTouched = 0

  constructor(p: Problem) {
    this.p = p
    this.size = p.resources.length * p.horizon
    this.left = new Int32Array(2 * this.size)
    this.firstTouched = p.horizon
    p.resources.forEach(({ axis, capacity }, r) => {
      const { days } = p.axes[axis]!
      for (let k = 0; k < capacity.length; k++) this.left[this.size + r * p.horizon + days[k]!] = capacity[k]!
    })
    this.left.copyWithin(0, this.size)
  }

  /** Gives every resource all it has, touching only the days that were touched. */
  reset(): void {
    const { left, size, firstTouched, lastTouched } = this
    const { horizon, resources } = this.p
    if (firstTouched < lastTouched)
      for (let r = 0; r < resources.length; r++) {
        const offset = r * horizon
        left.copyWithin(offset + firstTouched, size + offset + firstTouched, size + offset + lastTouched)
      }
    this.firstTouched = horizon
    this.lastTouched = 0
  }

  touch(start: number, finish: number): void {
    if (start < this.firstTouched) this.firstTouched = start < 0 ? 0 : start
    if (finish > this.lastTouched) this.lastTouched = finish > this.p.horizon ? this.p.horizon : finish
  }

  /** Takes (`sign` -1) or gives back (1) what demand `d` asks over `[start, finish)`, whether it is there or not. */
  load(d: number, start: number, finish: number, sign: -1 | 1): void {
    const { p, laid, left } = this
    if (!layDemand(p, d, start, finish, laid)) return
    this.touch(start, finish)
    const { days } = p.axes[p.demandAxis[d]!]!
    const offset = p.resource[d]! * p.horizon
    for (let k = laid.first; k < laid.last; k++) {
      const at = offset + days[k]!
      left[at] = left[at]! + sign * (k < laid.middle ? laid.rate : laid.restRate)
    }
  }
}
