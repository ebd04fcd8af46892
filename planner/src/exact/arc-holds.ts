import { pushOf, shortfallOf } from '../schedule/arc-limits.ts'
import { AS_LATE_AS, AT_MOST, type Dates, ENTERS_FINISH, FINISHED, type Problem, STARTED } from '../schedule/problem.ts'
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
 * Whether an arc says anything to this run. Between two tasks that do not move there is nothing left to say, and what has
 * happened is not held against its links. What is pinned or under way stays although an arc pushes it, so the pusher is
 * held back for it; a wish to be as late as something never holds anything back.
 */
export function arcCounts(p: Problem, arc: number, { by, isWishless }: FixedTasks): boolean {
  const pusher = by[pusherOf(p, arc)]!
  const pushed = by[pushedOf(p, arc)]!
  if (pusher !== MOVES && pushed !== MOVES) return false
  if (isWishless && p.arcs.sense[arc] === AS_LATE_AS) return false
  return pushed !== HELD || (p.arcs.sense[arc] !== AS_LATE_AS && !hasHappened(p, arc))
}

/** Whether the side that an arc enters lies in the past: a finish that is reported, or a start. */
export const hasHappened = ({ arcs, held }: Problem, arc: number): boolean =>
  held[arcs.to[arc]!] === FINISHED || (held[arcs.to[arc]!] === STARTED && (arcs.ends[arc]! & ENTERS_FINISH) === 0)

/** Whether the tasks that do not move keep the arcs between them, wishes aside: what `strict` asks before anything else. */
export function heldTasksKeepTheirArcs(p: Problem, { by, dates, mode }: FixedTasks): boolean {
  for (let arc = 0; arc < p.arcs.from.length; arc++) {
    if (by[p.arcs.from[arc]!] === MOVES || by[p.arcs.to[arc]!] === MOVES) continue
    if (p.arcs.sense[arc] === AS_LATE_AS || hasHappened(p, arc)) continue
    if (!arcHolds(p, arc, dates, mode)) return false
  }
  return true
}
