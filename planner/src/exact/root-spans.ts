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
      const start = lastThatHolds(p, arc, mode, pushed, latest.start[pushed]!, earliest.start[pushed]!, probe)
      place(p, pushed, mode, start, earliest)
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
      const start = lastThatHolds(p, arc, mode, pusher, earliest.start[pusher]!, latest.start[pusher]!, probe)
      place(p, pusher, mode, start, latest)
      moved = true
    }
  }
  return true
}

function put(probe: Dates, i: number, from: Dates): void {
  probe.start[i] = from.start[i]!
  probe.finish[i] = from.finish[i]!
}

/** The start of task `i` next to where the arc breaks that still keeps it: `holds` keeps it, `breaks` does not. */
function lastThatHolds(
  p: Problem,
  arc: number,
  mode: Int32Array,
  i: number,
  holds: number,
  breaks: number,
  probe: Dates,
): number {
  let [kept, broken] = [holds, breaks]
  while (Math.abs(broken - kept) > 1) {
    const middle = (kept + broken) >> 1
    place(p, i, mode, middle, probe)
    if (arcHolds(p, arc, probe, mode)) kept = middle
    else broken = middle
  }
  return kept
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
