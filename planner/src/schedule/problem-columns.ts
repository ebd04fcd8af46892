import type { Day } from '../day.ts'
import type { DayAxis } from './day-axis.ts'
import { arcColumns, type ArcRow, firstsOf } from './arc-columns.ts'
import { ELAPSED, FREE, NEVER, type Problem, type Resource, WORKING } from './problem.ts'

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
  const modes = tasks.flatMap((task) => task.modes)
  const firstDemand = firstsOf(modes, ({ demands }) => demands.length)
  const p: Problem = {
    origin: rows.origin,
    horizon: rows.horizon,
    count: tasks.length,
    axes,
    firstSlot,
    firstMode,
    firstDemand,
    ...emptyColumns(tasks.length, firstSlot.at(-1)!, firstMode.at(-1)!, firstDemand.at(-1)!),
    arcs: arcColumns(rows.arcs, tasks.length, (task) => axes[tasks[task]?.axis ?? 0]?.everyDay ?? false),
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
