import type { Day } from '../day.ts'
import type { DayAxis } from './day-axis.ts'
import {
  type Arcs,
  AS_LATE_AS,
  AT_LEAST,
  AT_MOST,
  ELAPSED,
  ENTERS_FINISH,
  FREE,
  NEVER,
  type Problem,
  type Resource,
  WORKING,
} from './problem.ts'

/** One task as a row: what `problemOf` lays out in columns. Days are offsets from the problem's origin. */
export type TaskRow = {
  readonly unit: number
  readonly axis: number
  readonly startsWorked: boolean
  readonly alignMonths?: number
  readonly keptEnd?: number
  readonly held?: { readonly by: number; readonly start: number; readonly end: number }
  readonly floor: number
  readonly ceiling?: number
  readonly slots?: readonly { readonly start: number; readonly end: number }[]
  readonly modes: readonly ModeRow[]
}
export type ModeRow = { readonly duration: number; readonly demands: readonly DemandRow[] }
export type DemandRow = {
  readonly resource: number
  readonly axis: number
  readonly total: number
  readonly spread: number
}
export type ArcRow = {
  readonly from: number
  readonly to: number
  readonly ends: number
  readonly sense: number
  readonly lags: readonly { readonly value: number; readonly unit: number }[]
}
export type TargetRow = { readonly task: number; readonly weight: number }
export type PromiseRow = {
  readonly task: number
  readonly due: number
  readonly missed: number
  readonly dayLate: number
}

/** Everything a problem is made of, in rows. */
export type ProblemRows = {
  readonly origin: Day
  readonly horizon: number
  readonly axes: readonly DayAxis[]
  readonly resources: readonly Resource[]
  readonly tasks: readonly TaskRow[]
  readonly arcs: readonly ArcRow[]
  readonly targets: readonly TargetRow[]
  readonly promises: readonly PromiseRow[]
}

/** A problem in columns from its rows. */
export function problemOf(rows: ProblemRows): Problem {
  const { tasks, axes } = rows
  const firstSlot = firstsOf(tasks, ({ slots = [] }) => slots.length)
  const firstMode = firstsOf(tasks, ({ modes }) => modes.length)
  const firstDemand = firstsOf(
    tasks.flatMap(({ modes }) => modes),
    ({ demands }) => demands.length,
  )
  const p: Problem = {
    origin: rows.origin,
    horizon: rows.horizon,
    count: tasks.length,
    axes,
    firstSlot,
    firstMode,
    firstDemand,
    ...emptyColumns(tasks.length, firstSlot.at(-1)!, firstMode.at(-1)!, firstDemand.at(-1)!),
    arcs: arcColumns(rows),
    resources: rows.resources,
    objective: {
      target: Int32Array.from(rows.targets, ({ task }) => task),
      weight: Float64Array.from(rows.targets, ({ weight }) => weight),
      promised: Int32Array.from(rows.promises, ({ task }) => task),
      due: Int32Array.from(rows.promises, ({ due }) => due),
      missed: Float64Array.from(rows.promises, ({ missed }) => missed),
      dayLate: Float64Array.from(rows.promises, ({ dayLate }) => dayLate),
    },
  }
  for (let i = 0; i < tasks.length; i++) writeTask(p, i, tasks[i]!)
  return p
}

/** The columns that a task writes itself into. */
type TaskColumns = ReturnType<typeof emptyColumns>

const emptyColumns = (tasks: number, slots: number, modes: number, demands: number) => ({
  unit: new Uint8Array(tasks),
  axis: new Uint16Array(tasks),
  startsWorked: new Uint8Array(tasks),
  alignMonths: new Uint8Array(tasks),
  keptEnd: new Int32Array(tasks),
  held: new Uint8Array(tasks),
  heldStart: new Int32Array(tasks),
  heldEnd: new Int32Array(tasks),
  floor: new Int32Array(tasks),
  ceiling: new Int32Array(tasks),
  slotStart: new Int32Array(slots),
  slotEnd: new Int32Array(slots),
  duration: new Int32Array(modes),
  resource: new Uint16Array(demands),
  demandAxis: new Uint16Array(demands),
  total: new Int32Array(demands),
  spread: new Uint8Array(demands),
})

/** The same problem in columns of its own: tasks can be written anew without touching `p`. Arcs stay shared. */
export function withOwnColumns(p: Problem): Problem {
  const { unit, axis, startsWorked, alignMonths, keptEnd, held, heldStart, heldEnd, floor, ceiling } = p
  const { slotStart, slotEnd, duration, resource, demandAxis, total, spread } = p
  const columns: TaskColumns = {
    unit: unit.slice(),
    axis: axis.slice(),
    startsWorked: startsWorked.slice(),
    alignMonths: alignMonths.slice(),
    keptEnd: keptEnd.slice(),
    held: held.slice(),
    heldStart: heldStart.slice(),
    heldEnd: heldEnd.slice(),
    floor: floor.slice(),
    ceiling: ceiling.slice(),
    slotStart: slotStart.slice(),
    slotEnd: slotEnd.slice(),
    duration: duration.slice(),
    resource: resource.slice(),
    demandAxis: demandAxis.slice(),
    total: total.slice(),
    spread: spread.slice(),
  }
  return { ...p, ...columns }
}

/** Whether a row has as many slots, modes and demands as the place of task `i` in the columns. */
export function fitsIn(p: Problem, i: number, { slots = [], modes }: TaskRow): boolean {
  const first = p.firstMode[i]!
  return (
    slots.length === p.firstSlot[i + 1]! - p.firstSlot[i]! &&
    modes.length === p.firstMode[i + 1]! - first &&
    modes.every(({ demands }, k) => demands.length === p.firstDemand[first + k + 1]! - p.firstDemand[first + k]!)
  )
}

/** Writes a task into its place in the columns: it must fit there. */
export function writeTask(p: Problem, i: number, row: TaskRow): void {
  p.unit[i] = row.unit === WORKING && p.axes[row.axis]?.everyDay ? ELAPSED : row.unit
  p.axis[i] = row.axis
  p.startsWorked[i] = Number(row.startsWorked)
  p.alignMonths[i] = row.alignMonths ?? 0
  p.keptEnd[i] = row.keptEnd ?? -1
  p.held[i] = row.held?.by ?? FREE
  p.heldStart[i] = row.held?.start ?? 0
  p.heldEnd[i] = row.held?.end ?? 0
  p.floor[i] = row.floor
  p.ceiling[i] = row.ceiling ?? NEVER
  row.slots?.forEach(({ start, end }, k) => {
    p.slotStart[p.firstSlot[i]! + k] = start
    p.slotEnd[p.firstSlot[i]! + k] = end
  })
  row.modes.forEach((mode, k) => writeMode(p, p.firstMode[i]! + k, mode))
}

function writeMode(p: Problem, mode: number, { duration, demands }: ModeRow): void {
  p.duration[mode] = duration
  demands.forEach((demand, k) => {
    const at = p.firstDemand[mode]! + k
    p.resource[at] = demand.resource
    p.demandAxis[at] = demand.axis
    p.total[at] = demand.total
    p.spread[at] = demand.spread
  })
}

/** Where the list of each owner begins in the flat column of all lists, and one more for the end. */
function firstsOf<T>(owners: readonly T[], lengthOf: (owner: T) => number): Int32Array {
  const firsts = new Int32Array(owners.length + 1)
  for (let i = 0; i < owners.length; i++) firsts[i + 1] = firsts[i]! + lengthOf(owners[i]!)
  return firsts
}

function arcColumns({ tasks, axes, arcs }: ProblemRows): Arcs {
  const everyDay = (task: number) => axes[tasks[task]?.axis ?? 0]?.everyDay ?? false
  const lags = arcs.map(({ to, lags }) =>
    lags.map(({ value, unit }) => ({
      value,
      unit: value === 0 || (unit === WORKING && everyDay(to)) ? ELAPSED : unit,
    })),
  )
  const pushed = arcs.map(({ from, to, sense }) => (sense === AT_MOST ? from : to))
  const pulled = arcs.map(({ from, to, sense }) => (sense === AT_MOST ? to : sense === AS_LATE_AS ? -1 : from))
  const [firstPush, push] = listsBy(pushed, tasks.length)
  const [firstPull, pull] = listsBy(pulled, tasks.length)
  const [firstFeed, feed] = listsBy(
    arcs.map(({ from, to, sense }) => (sense === AT_MOST ? to : from)),
    tasks.length,
  )
  const order = forwardOrder(tasks.length, arcs)
  const place = new Int32Array(tasks.length)
  order.forEach((i, at) => {
    place[i] = at
  })
  return {
    from: Int32Array.from(arcs, ({ from }) => from),
    to: Int32Array.from(arcs, ({ to }) => to),
    ends: Uint8Array.from(arcs, ({ ends }) => ends),
    sense: Uint8Array.from(arcs, ({ sense }) => sense),
    firstLag: firstsOf(lags, ({ length }) => length),
    lag: Int32Array.from(lags.flat(), ({ value }) => value),
    lagUnit: Uint8Array.from(lags.flat(), ({ unit }) => unit),
    plainLag: Int32Array.from(arcs, ({ sense, ends }, arc) => plainLagOf(sense, ends, lags[arc] ?? [])),
    firstPush,
    push,
    firstPull,
    pull,
    firstFeed,
    feed,
    order,
    place,
  }
}

function plainLagOf(sense: number, ends: number, lags: ArcRow['lags']): number {
  const isPlain = sense === AT_LEAST && (ends & ENTERS_FINISH) === 0 && lags.every(({ unit }) => unit === ELAPSED)
  return isPlain ? lags.reduce((sum, { value }) => sum + value, 0) : NEVER
}

/** Positions grouped by their owner (-1: nobody's): the lists' firsts, and the lists one after the other. */
function listsBy(owners: readonly number[], count: number): readonly [Int32Array, Int32Array] {
  const firsts = new Int32Array(count + 1)
  for (const owner of owners) if (owner >= 0) firsts[owner + 1] = firsts[owner + 1]! + 1
  for (let i = 0; i < count; i++) firsts[i + 1] = firsts[i + 1]! + firsts[i]!
  const next = firsts.slice(0, count)
  const lists = new Int32Array(firsts[count]!)
  owners.forEach((owner, position) => {
    if (owner >= 0) lists[next[owner]!++] = position
  })
  return [firsts, lists]
}

/** Kahn's algorithm over the AT_LEAST arcs; whatever a contradiction leaves unordered comes last, in plan order. */
function forwardOrder(count: number, arcs: readonly ArcRow[]): Int32Array {
  const [firstNext, next] = listsBy(
    arcs.map(({ from, sense }) => (sense === AT_LEAST ? from : -1)),
    count,
  )
  const waitingFor = new Int32Array(count)
  for (const { to, sense } of arcs) if (sense === AT_LEAST) waitingFor[to] = waitingFor[to]! + 1
  const order = new Int32Array(count)
  let length = 0
  for (let i = 0; i < count; i++) if (waitingFor[i] === 0) order[length++] = i
  for (let at = 0; at < length; at++) {
    const i = order[at]!
    for (let k = firstNext[i]!; k < firstNext[i + 1]!; k++) {
      const to = arcs[next[k]!]!.to
      waitingFor[to] = waitingFor[to]! - 1
      if (waitingFor[to] === 0) order[length++] = to
    }
  }
  for (let i = 0; i < count; i++) if (waitingFor[i]! > 0) order[length++] = i
  return order
}
