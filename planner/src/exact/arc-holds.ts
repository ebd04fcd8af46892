import { pushOf, shortfallOf } from '../schedule/arc-limits.ts'
import { AS_LATE_AS, AT_MOST, type Dates, type Problem } from '../schedule/problem.ts'
import { type FixedTasks, HELD, MOVES } from './fixed-tasks.ts'

/**
 * Every arc reads "the later the pusher starts, the later the pushed task must": at-least and as-late-as arcs push their
 * successor, at-most arcs their predecessor. All three are monotone in both starts.
 */
export const pusherOf = ({ arcs }: Problem, arc: number): number =>
  arcs.sense[arc] === AT_MOST ? arcs.to[arc]! : arcs.from[arc]!

export const pushedOf = ({ arcs }: Problem, arc: number): number =>
  arcs.sense[arc] === AT_MOST ? arcs.from[arc]! : arcs.to[arc]!

/** Whether the dates of an arc's two tasks keep it. Of an as-late-as arc: whether the task starts as late as it asks. */
export const arcHolds = (p: Problem, arc: number, dates: Dates, mode: Int32Array): boolean =>
  p.arcs.sense[arc] === AS_LATE_AS
    ? dates.start[p.arcs.to[arc]!]! >= pushOf(p, arc, dates, mode)
    : shortfallOf(p, arc, dates) <= 0

/**
 * Whether an arc says anything to this run. Between two tasks that do not move there is nothing left to say. What is
 * held stays although an arc pushes it, and then the pusher is not held back for it either, unless `strict`; a wish to
 * be as late as something never is.
 */
export function arcCounts(p: Problem, arc: number, { by }: FixedTasks, strict: boolean): boolean {
  const pusher = by[pusherOf(p, arc)]!
  const pushed = by[pushedOf(p, arc)]!
  if (pusher !== MOVES && pushed !== MOVES) return false
  return pushed !== HELD || (strict && p.arcs.sense[arc] !== AS_LATE_AS)
}

/** Whether the tasks that do not move keep the arcs between them, wishes aside: what `strict` asks before anything else. */
export function heldTasksKeepTheirArcs(p: Problem, { by, dates, mode }: FixedTasks): boolean {
  for (let arc = 0; arc < p.arcs.from.length; arc++) {
    if (by[p.arcs.from[arc]!] === MOVES || by[p.arcs.to[arc]!] === MOVES) continue
    if (p.arcs.sense[arc] !== AS_LATE_AS && !arcHolds(p, arc, dates, mode)) return false
  }
  return true
}
