import { finishAt } from '../schedule/own-clock.ts'
import { type Dates, type Problem } from '../schedule/problem.ts'
import { arcCounts, arcHolds, pushedOf, pusherOf } from './arc-holds.ts'
import { type FixedTasks, MOVES } from './fixed-tasks.ts'
import { type CostTerms, costAtFinish } from './cost-terms.ts'

/** The first and the last day on which each task that moves may still start; of any other task its only one. */
export type RootSpans = { readonly earliest: Dates; readonly latest: Dates }

/** Sweeps over all arcs before what is left is left to the search: longer chains of pushes are rare. */
const MAX_SWEEPS = 50

/**
 * Narrows starts as far as floors, ceilings, arcs and a limit on the cost do before calendars are looked at day by day:
 * tables over the starts that are left stay small. `undefined` when some task has none.
 */
export function rootSpans(p: Problem, fixed: FixedTasks, terms: CostTerms, limit: number): RootSpans | undefined {
  const { by, dates, mode } = fixed
  const earliest = { start: dates.start.slice(), finish: dates.finish.slice() }
  const latest = { start: dates.start.slice(), finish: dates.finish.slice() }
  for (let i = 0; i < p.count; i++) {
    if (by[i] !== MOVES) continue
    place(p, i, mode, Math.max(0, p.floor[i]!), earliest)
    const end = Math.min(p.ceiling[i]!, p.horizon)
    if (earliest.finish[i]! > end) return undefined
    place(p, i, mode, lastEndingBy(p, i, mode, earliest.start[i]!, p.horizon, end), latest)
  }
  const arcs = Int32Array.from([...p.arcs.from.keys()].filter((arc) => arcCounts(p, arc, fixed)))
  const probe = { start: dates.start.slice(), finish: dates.finish.slice() }
  if (!pushAll(p, fixed, arcs, earliest, latest, probe)) return undefined
  if (!limitByCost(p, fixed, terms, limit, earliest, latest)) return undefined
  return pullAll(p, fixed, arcs, earliest, latest, probe) ? { earliest, latest } : undefined
}

function place(p: Problem, i: number, mode: Int32Array, start: number, into: Dates): void {
  into.start[i] = start
  into.finish[i] = finishAt(p, i, mode[i]!, start)
}

/** The last start in `[from, to]` whose end is `end` or earlier; `from` is known to be one. */
function lastEndingBy(p: Problem, i: number, mode: Int32Array, from: number, to: number, end: number): number {
  let known = from
  let beyond = to + 1
  while (beyond - known > 1) {
    const middle = (known + beyond) >> 1
    if (finishAt(p, i, mode[i]!, middle) <= end) known = middle
    else beyond = middle
  }
  return known
}

function pushAll(p: Problem, fixed: FixedTasks, arcs: Int32Array, earliest: Dates, latest: Dates, probe: Dates) {
  const { by, mode } = fixed
  for (let sweep = 0, moved = true; moved && sweep < MAX_SWEEPS; sweep++) {
    moved = false
    for (const arc of arcs) {
      const pusher = pusherOf(p, arc)
      const pushed = pushedOf(p, arc)
      put(probe, pusher, earliest)
      put(probe, pushed, earliest)
      if (arcHolds(p, arc, probe, mode)) continue
      if (by[pushed] !== MOVES) return false
      put(probe, pushed, latest)
      if (!arcHolds(p, arc, probe, mode)) return false
      place(p, pushed, mode, firstHolding(p, arc, mode, pushed, earliest, latest, probe), earliest)
      moved = true
    }
  }
  return true
}

function pullAll(p: Problem, fixed: FixedTasks, arcs: Int32Array, earliest: Dates, latest: Dates, probe: Dates) {
  const { by, mode } = fixed
  for (let sweep = 0, moved = true; moved && sweep < MAX_SWEEPS; sweep++) {
    moved = false
    for (let k = arcs.length - 1; k >= 0; k--) {
      const arc = arcs[k]!
      const pusher = pusherOf(p, arc)
      put(probe, pusher, latest)
      put(probe, pushedOf(p, arc), latest)
      if (arcHolds(p, arc, probe, mode)) continue
      if (by[pusher] !== MOVES) return false
      put(probe, pusher, earliest)
      if (!arcHolds(p, arc, probe, mode)) return false
      place(p, pusher, mode, lastHolding(p, arc, mode, pusher, earliest, latest, probe), latest)
      moved = true
    }
  }
  return true
}

function put(probe: Dates, i: number, from: Dates): void {
  probe.start[i] = from.start[i]!
  probe.finish[i] = from.finish[i]!
}

/** The first start of the pushed task that keeps the arc; its latest one does, its earliest does not. */
function firstHolding(
  p: Problem,
  arc: number,
  mode: Int32Array,
  pushed: number,
  earliest: Dates,
  latest: Dates,
  probe: Dates,
): number {
  let breaks = earliest.start[pushed]!
  let holds = latest.start[pushed]!
  while (holds - breaks > 1) {
    const middle = (breaks + holds) >> 1
    place(p, pushed, mode, middle, probe)
    if (arcHolds(p, arc, probe, mode)) holds = middle
    else breaks = middle
  }
  return holds
}

/** The last start of the pusher that keeps the arc; its earliest one does, its latest does not. */
function lastHolding(
  p: Problem,
  arc: number,
  mode: Int32Array,
  pusher: number,
  earliest: Dates,
  latest: Dates,
  probe: Dates,
): number {
  let holds = earliest.start[pusher]!
  let breaks = latest.start[pusher]!
  while (breaks - holds > 1) {
    const middle = (holds + breaks) >> 1
    place(p, pusher, mode, middle, probe)
    if (arcHolds(p, arc, probe, mode)) holds = middle
    else breaks = middle
  }
  return holds
}

/** Leaves no task a start whose own cost, with everything else at its earliest, is above the limit. */
function limitByCost(
  p: Problem,
  { by, mode }: FixedTasks,
  terms: CostTerms,
  limit: number,
  earliest: Dates,
  latest: Dates,
): boolean {
  let least = 0
  for (const i of terms.tasks) least += costAtFinish(p, terms, i, earliest.finish[i]!)
  if (least > limit) return false
  for (const i of terms.tasks) {
    if (by[i] !== MOVES) continue
    const others = least - costAtFinish(p, terms, i, earliest.finish[i]!)
    const affordable = (start: number) => others + costAtFinish(p, terms, i, finishAt(p, i, mode[i]!, start)) <= limit
    let known = earliest.start[i]!
    let beyond = latest.start[i]! + 1
    while (beyond - known > 1) {
      const middle = (known + beyond) >> 1
      if (affordable(middle)) known = middle
      else beyond = middle
    }
    place(p, i, mode, known, latest)
  }
  return true
}
