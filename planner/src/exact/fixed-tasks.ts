import { finishAt } from '../schedule/own-clock.ts'
import { type Dates, FREE, type Problem } from '../schedule/problem.ts'

/** What a task is to the exact method: a variable, a constant of the problem, or a constant of this run. */
export const MOVES = 0
export const HELD = 1
export const KEPT = 2

/**
 * Which tasks move, and where the others lie. Columns by task; dates of tasks that move mean nothing. `isWishless`:
 * wishes to be as late as something are not heard.
 */
export type FixedTasks = {
  readonly by: Uint8Array
  readonly dates: Dates
  readonly mode: Int32Array
  readonly isWishless: boolean
}

/** Held tasks lie where they are held; tasks that are not `free` stay at `incumbent`'s dates. */
export function fixedTasks(
  p: Problem,
  mode: Int32Array,
  incumbent: Dates | undefined,
  free: Uint8Array | undefined,
  isWishless = false,
): FixedTasks {
  const by = new Uint8Array(p.count)
  const dates = { start: new Int32Array(p.count), finish: new Int32Array(p.count) }
  for (let i = 0; i < p.count; i++) {
    if (p.held[i] !== FREE) {
      by[i] = HELD
      dates.start[i] = p.heldStart[i]!
      dates.finish[i] = p.heldEnd[i]!
    } else if (free && incumbent && free[i] === 0) {
      by[i] = KEPT
      dates.start[i] = incumbent.start[i]!
      dates.finish[i] = finishAt(p, i, mode[i]!, incumbent.start[i]!)
    }
  }
  return { by, dates, mode, isWishless }
}

/** The mode of every task: those asked for, or each task's own first one. */
export const modesOf = (p: Problem, asked: Int32Array | undefined): Int32Array => asked ?? p.firstMode.slice(0, p.count)
