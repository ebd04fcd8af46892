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
  const slots = tasks.map((task) => task.slots ?? [])
  const modes = tasks.map((task) => task.modes)
  const demands = modes.flat().map((mode) => mode.demands)
  return {
    origin: rows.origin,
    horizon: rows.horizon,
    count: tasks.length,
    axes,
    unit: Uint8Array.from(tasks, ({ unit, axis }) => (unit === WORKING && axes[axis]?.everyDay ? ELAPSED : unit)),
    axis: Uint16Array.from(tasks, ({ axis }) => axis),
    startsWorked: Uint8Array.from(tasks, ({ startsWorked }) => Number(startsWorked)),
    alignMonths: Uint8Array.from(tasks, ({ alignMonths = 0 }) => alignMonths),
    keptEnd: Int32Array.from(tasks, ({ keptEnd = -1 }) => keptEnd),
    held: Uint8Array.from(tasks, ({ held }) => held?.by ?? FREE),
    heldStart: Int32Array.from(tasks, ({ held }) => held?.start ?? 0),
    heldEnd: Int32Array.from(tasks, ({ held }) => held?.end ?? 0),
    floor: Int32Array.from(tasks, ({ floor }) => floor),
    ceiling: Int32Array.from(tasks, ({ ceiling = NEVER }) => ceiling),
    firstSlot: firstsOf(slots),
    slotStart: Int32Array.from(slots.flat(), ({ start }) => start),
    slotEnd: Int32Array.from(slots.flat(), ({ end }) => end),
    firstMode: firstsOf(modes),
    duration: Int32Array.from(modes.flat(), ({ duration }) => duration),
    firstDemand: firstsOf(demands),
    resource: Uint16Array.from(demands.flat(), ({ resource }) => resource),
    demandAxis: Uint16Array.from(demands.flat(), ({ axis }) => axis),
    total: Int32Array.from(demands.flat(), ({ total }) => total),
    spread: Uint8Array.from(demands.flat(), ({ spread }) => spread),
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
}

/** Where each list begins in the flat column of all lists, and one more for the end. */
function firstsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const firsts = new Int32Array(lists.length + 1)
  lists.forEach((list, i) => {
    firsts[i + 1] = firsts[i]! + list.length
  })
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
    firstLag: firstsOf(lags),
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
