import { finishAt, allowedStart } from '../schedule/own-clock.ts'
import { FREE, type Problem } from '../schedule/problem.ts'
import type { Dice } from './dice.ts'
import { HopelessDemands } from './hopeless-demands.ts'

/** Which modes are worth trying, and the tasks that have a choice. */
export class UsableModes {
  readonly choosing: Int32Array
  private readonly rows: readonly Int32Array[]

  /** Leaves out modes that ask for what nobody ever has, unless a task has no other. */
  constructor(p: Problem) {
    const hopeless = new HopelessDemands(p)
    const isPossible = (i: number, mode: number): boolean =>
      finishAt(p, i, mode, allowedStart(p, i, mode, p.floor[i]!)) <= p.horizon &&
      hopeless.of(i, mode, p.floor[i]!).length === 0
    this.rows = Array.from({ length: p.count }, (_, i) => {
      const all = Int32Array.from({ length: p.firstMode[i + 1]! - p.firstMode[i]! }, (_, k) => p.firstMode[i]! + k)
      if (all.length === 1 || p.held[i] !== FREE) return all
      const possible = all.filter((mode) => isPossible(i, mode))
      return possible.length > 0 ? possible : all
    })
    this.choosing = Int32Array.from(this.rows.keys()).filter((i) => p.held[i] === FREE && this.rows[i]!.length > 1)
  }

  /** The modes (rows) of task `i` that are worth trying: at least one. */
  of(i: number): Int32Array {
    return this.rows[i]!
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
