import { pullOf, pushOf } from './arc-limits.ts'
import { allowedStart, finishAt, startFor } from './own-clock.ts'
import { AS_LATE_AS, type Dates, FREE, NEVER, PINNED, type Problem, pushedBy, pushedTask } from './problem.ts'

/** Lags that cannot all hold: the tasks of the loop, and the arcs that push around it. */
export type Contradiction = { readonly tasks: readonly number[]; readonly arcs: readonly number[] }

/** What the forward pass ends in: dates, a loop that never comes to rest, or a task that ends past the horizon. */
export type Passed =
  | { readonly kind: 'dates'; readonly dates: Dates }
  | { readonly kind: 'contradiction'; readonly loop: Contradiction }
  | { readonly kind: 'beyond-horizon'; readonly task: number }

/**
 * The earliest dates that keep every arc, people left out: label-correcting longest paths (Bellman 1958, Ford 1956) in
 * precedence order, so a plan without maximum lags takes two sweeps. Held tasks stay where they are even when an arc is
 * broken for it. `mode[i]`: the mode (a row) in which each task is done.
 */
export function earliestDates(p: Problem, mode: Int32Array): Passed {
  const dates = { start: new Int32Array(p.count), finish: new Int32Array(p.count) }
  for (let i = 0; i < p.count; i++) placeFirst(p, mode, dates, i)
  return settled(p, mode, dates, p.arcs.order)
}

/**
 * `dates` again after the tasks in `changed` changed (their rows in `p` are new already): only what they can reach is
 * computed, everything else keeps its dates. The result is that of a full pass.
 */
export function redated(p: Problem, mode: Int32Array, dates: Dates, changed: readonly number[]): Passed {
  const reached = reachedFrom(p, changed)
  const next = { start: dates.start.slice(), finish: dates.finish.slice() }
  for (const i of reached) placeFirst(p, mode, next, i)
  return settled(p, mode, next, reached)
}

/** The tasks that `changed` can push, themselves included, in precedence order. */
function reachedFrom({ arcs, count }: Problem, changed: readonly number[]): Int32Array {
  const isReached = new Uint8Array(count)
  const reached = [...changed]
  for (const i of reached) isReached[i] = 1
  for (let at = 0; at < reached.length; at++) {
    const i = reached[at]!
    for (let k = arcs.firstFeed[i]!; k < arcs.firstFeed[i + 1]!; k++) {
      const j = pushedTask(arcs, arcs.feed[k]!)
      if (isReached[j] === 1) continue
      isReached[j] = 1
      reached.push(j)
    }
  }
  return Int32Array.from(reached).sort((a, b) => arcs.place[a]! - arcs.place[b]!)
}

function placeFirst(p: Problem, mode: Int32Array, { start, finish }: Dates, i: number): void {
  const held = p.held[i] !== FREE
  start[i] = held ? p.heldStart[i]! : allowedStart(p, i, mode[i]!, p.floor[i]!)
  finish[i] = held ? p.heldEnd[i]! : finishAt(p, i, mode[i]!, start[i])
}

/** How many sweeps pass between two looks for a loop: a plan at rest needs few. */
const SWEEPS_BETWEEN_LOOKS = 8

/** Sweeps over `tasks` until nothing moves. */
function settled(p: Problem, mode: Int32Array, dates: Dates, tasks: Int32Array): Passed {
  const cause = new Int32Array(p.count).fill(-1)
  for (let sweep = 1; ; sweep++) {
    const moved = sweepOnce(p, mode, dates, tasks, cause)
    if (moved < 0) return beyond(p, dates, tasks) ?? { kind: 'dates', dates }
    if (sweep % SWEEPS_BETWEEN_LOOKS !== 0) continue
    const loop = loopIn(p, tasks, cause)
    if (loop && neverRests(p, mode, dates, loop)) return { kind: 'contradiction', loop }
    const late = beyond(p, dates, tasks)
    if (late) return late
  }
}

/** One sweep; the last task that moved, or -1. */
function sweepOnce(p: Problem, mode: Int32Array, dates: Dates, tasks: Int32Array, cause: Int32Array): number {
  const { firstPush, push } = p.arcs
  const { start, finish } = dates
  let moved = -1
  for (let at = 0; at < tasks.length; at++) {
    const i = tasks[at]!
    if (p.held[i] !== FREE) continue
    let day = start[i]!
    let by = -1
    for (let k = firstPush[i]!; k < firstPush[i + 1]!; k++) {
      const pushed = pushOf(p, push[k]!, dates, mode)
      if (pushed <= day) continue
      day = pushed
      by = push[k]!
    }
    if (by < 0) continue
    start[i] = allowedStart(p, i, mode[i]!, day)
    finish[i] = finishAt(p, i, mode[i]!, start[i])
    cause[i] = by
    moved = i
  }
  return moved
}

function beyond(p: Problem, { finish }: Dates, tasks: Int32Array): Passed | undefined {
  const task = tasks.find((i) => finish[i]! > p.horizon)
  return task === undefined ? undefined : { kind: 'beyond-horizon', task }
}

/** A loop among the arcs that last pushed each task: whatever goes round it never comes to rest (Tarjan 1981). */
function loopIn({ arcs, count }: Problem, tasks: Int32Array, cause: Int32Array): Contradiction | undefined {
  const seenFrom = new Int32Array(count).fill(-1)
  for (const first of tasks) {
    let i = first
    while (seenFrom[i] === -1 && cause[i]! >= 0) {
      seenFrom[i] = first
      i = pushedBy(arcs, cause[i]!)
    }
    if (seenFrom[i] === first && cause[i]! >= 0) return loopAt(i, arcs, cause)
  }
  return undefined
}

/** Whether a loop by itself goes on past the horizon: around weekends and month ends one may come to rest after a while. */
function neverRests(p: Problem, mode: Int32Array, dates: Dates, { tasks }: Contradiction): boolean {
  const tried = { start: dates.start.slice(), finish: dates.finish.slice() }
  const around = Int32Array.from(tasks)
  const cause = new Int32Array(p.count)
  while (sweepOnce(p, mode, tried, around, cause) >= 0) if (beyond(p, tried, around)) return true
  return false
}

function loopAt(first: number, arcs: Problem['arcs'], cause: Int32Array): Contradiction {
  const tasks = [first]
  for (let i = pushedBy(arcs, cause[first]!); i !== first; i = pushedBy(arcs, cause[i]!)) tasks.push(i)
  return { tasks, arcs: tasks.map((i) => cause[i]!) }
}

/**
 * Arcs beyond those of the plan, for the backward pass: who waits for whose people. `after[i]`: the tasks that start no
 * earlier than i ends; `order`: the tasks in an order in which these arcs point forward too.
 */
export type ExtraArcs = {
  readonly after: readonly (readonly number[] | undefined)[]
  /** `after` the other way: for each task those that must end before it starts. */
  readonly before: readonly (readonly number[] | undefined)[]
  readonly order: Int32Array
  /** The place of each task in `order`. */
  readonly place: Int32Array
}

/**
 * The latest dates that keep `targets` (task → exclusive end) and every ceiling; `NEVER` for what leads to none of
 * them. As-late-as arcs do not count: what is placed as late as possible has no float of its own.
 */
export function latestDates(
  p: Problem,
  mode: Int32Array,
  targets: ReadonlyMap<number, number>,
  extra?: ExtraArcs,
): Dates {
  const late = neverDated(p)
  pullBack(p, mode, targets, late, extra)
  return late
}

/** No task has late dates yet. */
export const neverDated = ({ count }: Problem): Dates => ({
  start: new Int32Array(count).fill(NEVER),
  finish: new Int32Array(count).fill(NEVER),
})

/** The latest dates that let nothing end after `end`, and keep every ceiling. */
export function latestDatesBy(p: Problem, mode: Int32Array, end: number, extra?: ExtraArcs): Dates {
  const late = neverDated(p)
  for (let i = 0; i < p.count; i++) endOn(p, mode, i, end, late)
  sweepBack(p, mode, (extra ?? p.arcs).order, late, extra)
  return late
}

/**
 * Writes the dates of `latestDates` into `late`, where everything is `NEVER` still, and tells which tasks got any: the
 * others are left alone, so one pair of columns serves many targets.
 */
export function pullBack(
  p: Problem,
  mode: Int32Array,
  targets: ReadonlyMap<number, number>,
  late: Dates,
  extra?: ExtraArcs,
): Int32Array {
  const order = leadingTo(p, targets, extra)
  for (const [i, end] of targets) endOn(p, mode, i, end, late)
  sweepBack(p, mode, order, late, extra)
  return order
}

function endOn(p: Problem, mode: Int32Array, i: number, end: number, late: Dates): void {
  late.finish[i] = end
  late.start[i] = p.held[i] === PINNED ? p.heldStart[i]! : startFor(p, i, mode[i]!, end)
}

/** Sweeps back over `order` until nothing moves. */
function sweepBack(p: Problem, mode: Int32Array, order: Int32Array, late: Dates, extra: ExtraArcs | undefined): void {
  for (let sweep = 0, moved = true; moved && sweep <= p.count + 1; sweep++) {
    moved = false
    for (let at = order.length - 1; at >= 0; at--) {
      const i = order[at]!
      let end = pulledEnd(p, mode, i, late)
      for (const j of extra?.after[i] ?? NOBODY) end = Math.min(end, late.start[j]!)
      if (end >= late.finish[i]!) continue
      endOn(p, mode, i, end, late)
      moved = true
    }
  }
}

const NOBODY: readonly number[] = []

/** The tasks that a target's late dates can reach, targets included, in the order in which the arcs point forward. */
function leadingTo(p: Problem, targets: ReadonlyMap<number, number>, extra: ExtraArcs | undefined): Int32Array {
  const { place, order } = extra ?? p.arcs
  const { firstPush, push, sense, from, to } = p.arcs
  const leads = new Set(targets.keys())
  // What is added while a set is walked is walked too.
  for (const j of leads) {
    for (let k = firstPush[j]!; k < firstPush[j + 1]!; k++) {
      const arc = push[k]!
      if (sense[arc] !== AS_LATE_AS) leads.add(from[arc] === j ? to[arc]! : from[arc]!)
    }
    for (const i of extra?.before[j] ?? NOBODY) leads.add(i)
  }
  return Int32Array.from(leads, (i) => place[i]!)
    .sort()
    .map((at) => order[at]!)
}

/** The latest exclusive end that the arcs around task `i` and its ceiling leave to it. */
function pulledEnd(p: Problem, mode: Int32Array, i: number, late: Dates): number {
  const { firstPull, pull, from } = p.arcs
  let end = late.finish[i]!
  for (let k = firstPull[i]!; k < firstPull[i + 1]!; k++) {
    const arc = pull[k]!
    const other = from[arc] === i ? p.arcs.to[arc]! : from[arc]!
    if (late.finish[other]! < NEVER) end = Math.min(end, pullOf(p, arc, late, mode))
  }
  return end < NEVER ? Math.min(end, p.ceiling[i]!) : end
}
