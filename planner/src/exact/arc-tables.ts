import type { Dates, Problem } from '../schedule/problem.ts'
import { arcCounts, arcHolds, pushedOf, pusherOf } from './arc-holds.ts'
import { type FixedTasks, MOVES } from './fixed-tasks.ts'
import type { Starts } from './starts.ts'

/**
 * The arcs between two variables as step functions, whatever clocks they run on: once the pusher takes atom `a` or a
 * later one, the pushed variable takes `least[leastRow + a]` or a later one; while the pushed one stays at `b` or before,
 * the pusher stays at `last[lastRow + b]` or before. An atom one past the variable's last stands for "cannot be".
 */
export type ArcTables = {
  readonly count: number
  readonly pusher: Int32Array
  readonly pushed: Int32Array
  readonly leastRow: Int32Array
  readonly least: Int32Array
  readonly lastRow: Int32Array
  readonly last: Int32Array
  /** For each variable the arcs it is the pusher of, and those it is pushed by. */
  readonly firstOut: Int32Array
  readonly out: Int32Array
  readonly firstIn: Int32Array
  readonly into: Int32Array
}

export function arcTables(p: Problem, fixed: FixedTasks, starts: Starts): ArcTables {
  const { first, variable } = starts
  const arcs = [...p.arcs.from.keys()].filter((arc) => isBetweenVariables(p, arc, fixed))
  const pusher = Int32Array.from(arcs, (arc) => variable[pusherOf(p, arc)]!)
  const pushed = Int32Array.from(arcs, (arc) => variable[pushedOf(p, arc)]!)
  const size = (v: number) => first[v + 1]! - first[v]!
  const leastRow = new Int32Array(arcs.length)
  const lastRow = new Int32Array(arcs.length)
  let leastSize = 0
  let lastSize = 0
  for (let k = 0; k < arcs.length; k++) {
    leastRow[k] = leastSize - first[pusher[k]!]!
    lastRow[k] = lastSize - first[pushed[k]!]!
    leastSize += size(pusher[k]!)
    lastSize += size(pushed[k]!)
  }
  const [firstOut, out] = byVariable(pusher, starts.count)
  const [firstIn, into] = byVariable(pushed, starts.count)
  const tables: ArcTables = {
    count: arcs.length,
    pusher,
    pushed,
    leastRow,
    least: new Int32Array(leastSize),
    lastRow,
    last: new Int32Array(lastSize),
    firstOut,
    out,
    firstIn,
    into,
  }
  const probe = { start: new Int32Array(p.count), finish: new Int32Array(p.count) }
  arcs.forEach((arc, k) => fillTables(p, arc, fixed.mode, starts, tables, k, probe))
  return tables
}

function isBetweenVariables(p: Problem, arc: number, fixed: FixedTasks): boolean {
  const [i, j] = [p.arcs.from[arc]!, p.arcs.to[arc]!]
  return i !== j && fixed.by[i] === MOVES && fixed.by[j] === MOVES && arcCounts(p, arc, fixed)
}

/** Both functions only grow, so two fingers walk over the starts of both tasks once. */
function fillTables(
  p: Problem,
  arc: number,
  mode: Int32Array,
  starts: Starts,
  tables: ArcTables,
  k: number,
  probe: Dates,
): void {
  const { first, start, finish } = starts
  const [v, w] = [tables.pusher[k]!, tables.pushed[k]!]
  const [i, j] = [starts.task[v]!, starts.task[w]!]
  let b = first[w]!
  for (let a = first[v]!; a < first[v + 1]!; a++) {
    probe.start[i] = start[a]!
    probe.finish[i] = finish[a]!
    for (; b < first[w + 1]!; b++) {
      probe.start[j] = start[b]!
      probe.finish[j] = finish[b]!
      if (arcHolds(p, arc, probe, mode)) break
      tables.last[tables.lastRow[k]! + b] = a - 1
    }
    tables.least[tables.leastRow[k]! + a] = b
  }
  for (; b < first[w + 1]!; b++) tables.last[tables.lastRow[k]! + b] = first[v + 1]! - 1
}

/** Rows grouped by the variable each belongs to. */
export function byVariable(owners: Int32Array, count: number): readonly [Int32Array, Int32Array] {
  const firsts = new Int32Array(count + 1)
  for (const owner of owners) firsts[owner + 1] = firsts[owner + 1]! + 1
  for (let v = 0; v < count; v++) firsts[v + 1] = firsts[v + 1]! + firsts[v]!
  const next = firsts.slice(0, count)
  const rows = new Int32Array(owners.length)
  owners.forEach((owner, row) => {
    rows[next[owner]!++] = row
  })
  return [firsts, rows]
}
