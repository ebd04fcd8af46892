import { finishAt, allowedStart } from '../schedule/own-clock.ts'
import { FREE, type Problem } from '../schedule/problem.ts'
import type { Dice } from './dice.ts'
import { EarliestFit, NO_FIT } from './earliest-fit.ts'
import { ResourceProfile } from './resource-profile.ts'
import { crowdedModesOf } from './steady-modes.ts'

/** Which modes are worth trying, and the tasks that have a choice. */
export class UsableModes {
  readonly choosing: Int32Array
  private readonly rows: readonly Int32Array[]

  /** Leaves out modes that ask for what nobody ever has, unless a task has no other. */
  constructor(p: Problem) {
    const profile = new ResourceProfile(p)
    const fit = new EarliestFit(p, profile, new Uint8Array(p.resource.length), crowdedModesOf(p))
    const isPossible = (i: number, mode: number): boolean => {
      if (finishAt(p, i, mode, allowedStart(p, i, mode, p.floor[i]!)) > p.horizon) return false
      for (let d = p.firstDemand[mode]!; d < p.firstDemand[mode + 1]!; d++)
        if (fit.startOf(i, mode, p.floor[i]!, d, d + 1, profile.size) === NO_FIT) return false
      return true
    }
    this.rows = Array.from({ length: p.count }, (_, i) => {
      const all = Int32Array.from({ length: p.firstMode[i + 1]! - p.firstMode[i]! }, (_, k) => p.firstMode[i]! + k)
      if (all.length === 1 || p.held[i] !== FREE) return all
      const possible = all.filter((mode) => isPossible(i, mode))
      return possible.length > 0 ? possible : all
    })
    this.choosing = Int32Array.from(this.rows.keys()).filter((i) => p.held[i] === FREE && this.rows[i]!.length > 1)
  }

  /** Puts a mode that somebody can do in the place of every one that nobody can. */
  keepPossible(mode: Int32Array): void {
    this.rows.forEach((rows, i) => {
      if (!rows.includes(mode[i]!)) mode[i] = rows[0]!
    })
  }

  /** Gives each task that has a choice another mode with the given chance. */
  mutate(mode: Int32Array, chance: number, dice: Dice): void {
    for (const i of this.choosing) {
      if (dice.unit() >= chance) continue
      const rows = this.rows[i]!
      mode[i] = rows[dice.below(rows.length)]!
    }
  }
}
