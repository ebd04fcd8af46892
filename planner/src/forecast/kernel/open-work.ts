import type { Compiled } from '../../schedule/compile.ts'
import { dayOf } from '../../day.ts'
import { dayAt } from '../../schedule/day-axis.ts'
import { type Problem, STARTED, WORKING } from '../../schedule/problem.ts'
import { ordinalPast } from './lengths.ts'

/**
 * What is under way, one row a task: the first day that is still open, and what is left from it on to the plan's end, in
 * worked days of the task's calendar (`isWorking`) or in elapsed days. A window that is over, though nobody has said so,
 * has nothing left from its end on: whoever extends it goes on from there.
 */
export type OpenWork = {
  readonly task: Int32Array
  readonly from: Int32Array
  readonly left: Int32Array
  readonly isWorking: Uint8Array
}

/** What a compiled plan has under way as of its status date. */
export function openWorkOf({ problem: p, index, states, statusDay }: Compiled): OpenWork {
  const task = Int32Array.from(p.held.keys()).filter((i) => p.held[i] === STARTED)
  const isWorking = Uint8Array.from(task, (i) => Number(p.unit[i] === WORKING))
  const from = task.map((i) => {
    const asOf = states.get(index.plan.activities[i]?.id ?? '')?.remaining?.asOf
    const today = (asOf ? Math.max(dayOf(asOf), statusDay) : statusDay) - p.origin
    return Math.max(p.heldStart[i]!, Math.min(p.heldEnd[i]!, today))
  })
  const left = task.map((i, k) => {
    const axis = p.axes[p.axis[i]!]!
    const end = p.heldEnd[i]!
    return Math.max(0, isWorking[k] === 1 ? ordinalPast(axis, end) - ordinalPast(axis, from[k]!) : end - from[k]!)
  })
  return { task, from, left, isWorking }
}

/** The exclusive end of row `k` with `length` left; with what the plan leaves to it, the plan's end. */
export function openEndOf(p: Problem, { task, from, left, isWorking }: OpenWork, k: number, length: number): number {
  const i = task[k]!
  if (length === left[k]) return p.heldEnd[i]!
  if (length <= 0) return from[k]!
  if (isWorking[k] === 0) return from[k]! + length
  const axis = p.axes[p.axis[i]!]!
  return dayAt(axis, ordinalPast(axis, from[k]!) + length - 1) + 1
}
