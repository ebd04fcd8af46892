import { layDemand, emptyLaid, type Laid } from '../schedule/demand.ts'
import { finishAt, mayStart } from '../schedule/own-clock.ts'
import { type Dates, type Problem } from '../schedule/problem.ts'
import { arcHolds } from './arc-holds.ts'
import { type FixedTasks, MOVES } from './fixed-tasks.ts'
import { roomFor, type Room } from './room.ts'
import type { RootSpans } from './root-spans.ts'

/**
 * The variables of a run, one for each task that moves, and every start that each may still take: working days, aligned,
 * inside a slot, early enough for the ceiling, and alone within what its resources have. Starts of variable v are the
 * atoms `first[v] … first[v + 1] - 1`, earliest first; `start` and `finish` are columns by atom.
 */
export type Starts = {
  readonly count: number
  readonly task: Int32Array
  /** The variable of a task, or -1. */
  readonly variable: Int32Array
  readonly first: Int32Array
  readonly owner: Int32Array
  readonly start: Int32Array
  readonly finish: Int32Array
  readonly startsBy: DayIndex
  readonly endsBy: DayIndex
}

/** By variable and day: the first atom whose day is that one or later. */
type DayIndex = { readonly firstRow: Int32Array; readonly firstDay: Int32Array; readonly atom: Int32Array }

/** The starts inside `spans`; `undefined` when some task has none. */
export function startsOf(p: Problem, fixed: FixedTasks, spans: RootSpans, room: Room): Starts | undefined {
  const { by, mode } = fixed
  const task = Int32Array.from([...by.keys()].filter((i) => by[i] === MOVES))
  const variable = new Int32Array(p.count).fill(-1)
  const first = new Int32Array(task.length + 1)
  const start: number[] = []
  const finish: number[] = []
  const allowed = allowedBy(p, fixed, room)
  for (let v = 0; v < task.length; v++) {
    const i = task[v]!
    variable[i] = v
    for (let day = spans.earliest.start[i]!; day <= spans.latest.start[i]!; day++) {
      if (!allowed(i, day)) continue
      start.push(day)
      finish.push(finishAt(p, i, mode[i]!, day))
    }
    if (start.length === first[v]) return undefined
    first[v + 1] = start.length
  }
  const owner = new Int32Array(start.length)
  for (let v = 0; v < task.length; v++) owner.fill(v, first[v], first[v + 1])
  const columns = { first, start: Int32Array.from(start), finish: Int32Array.from(finish) }
  return {
    count: task.length,
    task,
    variable,
    owner,
    ...columns,
    startsBy: dayIndex(first, columns.start),
    endsBy: dayIndex(first, columns.finish),
  }
}

/** Asks of a task and a day whether it may start there as far as it alone is concerned. */
function allowedBy(p: Problem, { mode }: FixedTasks, room: Room): (i: number, day: number) => boolean {
  const laid = emptyLaid()
  const own: Dates = { start: new Int32Array(p.count), finish: new Int32Array(p.count) }
  const loops = new Map<number, number[]>()
  for (let arc = 0; arc < p.arcs.from.length; arc++) {
    const i = p.arcs.from[arc]!
    if (i === p.arcs.to[arc]!) loops.set(i, [...(loops.get(i) ?? []), arc])
  }
  return (i, day) => {
    const row = mode[i]!
    if (!mayStart(p, i, row, day)) return false
    const finish = finishAt(p, i, row, day)
    if (finish > Math.min(p.ceiling[i]!, p.horizon) || !demandsFit(p, row, day, finish, room, laid)) return false
    own.start[i] = day
    own.finish[i] = finish
    return (loops.get(i) ?? []).every((arc) => arcHolds(p, arc, own, mode))
  }
}

function demandsFit(p: Problem, mode: number, start: number, finish: number, room: Room, laid: Laid): boolean {
  for (let d = p.firstDemand[mode]!; d < p.firstDemand[mode + 1]!; d++)
    if (!layDemand(p, d, start, finish, laid) || !roomFor(p, room, d, laid)) return false
  return true
}

function dayIndex(first: Int32Array, day: Int32Array): DayIndex {
  const count = first.length - 1
  const firstRow = new Int32Array(count + 1)
  const firstDay = new Int32Array(count)
  for (let v = 0; v < count; v++) {
    firstDay[v] = day[first[v]!]!
    firstRow[v + 1] = firstRow[v]! + day[first[v + 1]! - 1]! - firstDay[v]! + 1
  }
  const atom = new Int32Array(firstRow[count]!)
  for (let v = 0; v < count; v++) {
    let at = first[v]!
    for (let row = firstRow[v]!; row < firstRow[v + 1]!; row++) {
      while (day[at]! < firstDay[v]! + row - firstRow[v]!) at++
      atom[row] = at
    }
  }
  return { firstRow, firstDay, atom }
}

/** The first atom of variable v that lies on `day` or later; the one past its last when none does. */
export function atomFrom({ firstRow, firstDay, atom }: DayIndex, first: Int32Array, v: number, day: number): number {
  const row = firstRow[v]! + day - firstDay[v]!
  if (row < firstRow[v]!) return first[v]!
  return row < firstRow[v + 1]! ? atom[row]! : first[v + 1]!
}
