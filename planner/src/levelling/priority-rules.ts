import { pullOf } from '../schedule/arc-limits.ts'
import { earliestDates } from '../schedule/network.ts'
import { allowedStart, finishAt, startFor } from '../schedule/own-clock.ts'
import { AT_LEAST, type Dates, type Problem } from '../schedule/problem.ts'

/** A key for each task, from 0 to about 1; the task with the least key comes first. */
export type PriorityRule = Float64Array

/** Sets of followers grow with the square of the tasks: beyond this many the rules by lateness must do. */
const MOST_TASKS_FOLLOWED = 2000

/**
 * The rules that serial schedules start from (Kolisch 1996; Klein 2000): latest start, latest finish, most total
 * successors, greatest rank positional weight. Limits are those of the network without resources.
 */
export function priorityRules(p: Problem, mode: Int32Array): readonly PriorityRule[] {
  const late = latestInNetwork(p, mode)
  const byLateness = [scaled(late.start), scaled(late.finish)]
  if (p.count > MOST_TASKS_FOLLOWED) return byLateness
  const { successors, weight } = successorsOf(p, mode)
  return [...byLateness, scaled(successors.map((n) => -n)), scaled(weight.map((days) => -days))]
}

function scaled(values: Int32Array): PriorityRule {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return Float64Array.from(values, (value) => (value - least) / Math.max(1, most - least))
}

/** One backward sweep over the at-least arcs from the end of the earliest dates; a rule needs no more. */
function latestInNetwork(p: Problem, mode: Int32Array): Dates {
  const { arcs, count } = p
  const early = earliestOf(p, mode)
  const end = early.finish.reduce((last, finish) => Math.max(last, finish), 0)
  const late = { start: new Int32Array(count), finish: new Int32Array(count) }
  for (let at = count - 1; at >= 0; at--) {
    const i = arcs.order[at]!
    let finish = Math.min(end, p.ceiling[i]!)
    for (let k = arcs.firstPull[i]!; k < arcs.firstPull[i + 1]!; k++) {
      const arc = arcs.pull[k]!
      if (arcs.from[arc] === i && arcs.sense[arc] === AT_LEAST && arcs.place[arcs.to[arc]!]! > at)
        finish = Math.min(finish, pullOf(p, arc, late, mode))
    }
    late.finish[i] = finish
    late.start[i] = startFor(p, i, mode[i]!, finish)
  }
  return late
}

/** The network's earliest dates; where lags contradict each other, floors alone. */
function earliestOf(p: Problem, mode: Int32Array): Dates {
  const passed = earliestDates(p, mode)
  if (passed.kind === 'dates') return passed.dates
  const start = Int32Array.from(p.floor, (floor, i) => allowedStart(p, i, mode[i]!, floor))
  return { start, finish: start.map((day, i) => finishAt(p, i, mode[i]!, day)) }
}

/** How many tasks follow each one, directly or not, and its own length with that of its direct successors. */
function successorsOf({ arcs, count, duration }: Problem, mode: Int32Array) {
  const followers: Set<number>[] = Array.from({ length: count }, () => new Set())
  const weight = new Int32Array(count)
  for (let at = count - 1; at >= 0; at--) {
    const i = arcs.order[at]!
    weight[i] = duration[mode[i]!]!
    for (let k = arcs.firstFeed[i]!; k < arcs.firstFeed[i + 1]!; k++) {
      const arc = arcs.feed[k]!
      const j = arcs.to[arc]!
      if (arcs.sense[arc] !== AT_LEAST || arcs.place[j]! <= at || followers[i]!.has(j)) continue
      weight[i] = weight[i] + duration[mode[j]!]!
      followers[i]!.add(j)
    }
    for (const j of [...followers[i]!]) for (const k of followers[j]!) followers[i]!.add(k)
  }
  return { successors: Int32Array.from(followers, ({ size }) => size), weight }
}
