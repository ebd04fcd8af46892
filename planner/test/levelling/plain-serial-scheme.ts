import { pushOf } from '../../src/schedule/arc-limits.ts'
import { emptyLaid, layDemand } from '../../src/schedule/demand.ts'
import { allowedStart, finishAt } from '../../src/schedule/own-clock.ts'
import {
  AS_LATE_AS,
  AT_LEAST,
  type Dates,
  ENTERS_FINISH,
  FINISHED,
  FREE,
  STARTED,
  type Problem,
  pushedTask,
} from '../../src/schedule/problem.ts'

const at = (column: ArrayLike<number>, k: number): number => column[k] ?? Number.NaN
const PLACEMENTS_A_TASK = 20
const RAISES_A_WISH = 4

export type Usage = Map<string, number>
const place = (resource: number, day: number) => `${resource} on ${day}`

/** What a demand asks of each day of a span; undefined when it finds no day of its axis there. */
function asked(p: Problem, d: number, start: number, finish: number): Map<number, number> | undefined {
  const laid = emptyLaid()
  if (!layDemand(p, d, start, finish, laid)) return undefined
  const days = p.axes[at(p.demandAxis, d)]?.days ?? []
  const rates = new Map<number, number>()
  for (let k = laid.first; k < laid.last; k++) rates.set(at(days, k), k < laid.middle ? laid.rate : laid.restRate)
  return rates
}

function capacity(p: Problem, resource: number, day: number): number {
  const { axis = 0, capacity = new Int32Array() } = p.resources[resource] ?? {}
  const ordinal = p.axes[axis]?.days.indexOf(day) ?? -1
  return ordinal < 0 ? 0 : at(capacity, ordinal)
}

function fits(p: Problem, d: number, start: number, finish: number, usage: Usage): boolean {
  const rates = asked(p, d, start, finish)
  const resource = at(p.resource, d)
  return (
    rates !== undefined &&
    [...rates].every(
      ([day, rate]) => rate === 0 || (usage.get(place(resource, day)) ?? 0) + rate <= capacity(p, resource, day),
    )
  )
}

/** Whether demands fit, each on what the ones before it leave. */
function fitTogether(p: Problem, demands: number[], start: number, finish: number, usage: Usage): boolean {
  const taken = new Map(usage)
  return demands.every((d) => {
    const fit = fits(p, d, start, finish, taken)
    if (fit) load(p, d, start, finish, taken)
    return fit
  })
}

function load(p: Problem, d: number, start: number, finish: number, usage: Usage): void {
  const resource = at(p.resource, d)
  for (const [day, rate] of asked(p, d, start, finish) ?? [])
    usage.set(place(resource, day), (usage.get(place(resource, day)) ?? 0) + rate)
}

const demandsOf = (p: Problem, mode: number): number[] =>
  Array.from({ length: at(p.firstDemand, mode + 1) - at(p.firstDemand, mode) }, (_, k) => at(p.firstDemand, mode) + k)

/** The first allowed start on or after `ready` at which `demands` fit, one day after the other; undefined past the horizon. */
function firstFit(p: Problem, i: number, mode: number, ready: number, demands: number[], usage: Usage) {
  let start = allowedStart(p, i, mode, ready)
  for (;;) {
    const finish = finishAt(p, i, mode, start)
    if (finish > p.horizon) return undefined
    if (fitTogether(p, demands, start, finish, usage)) return start
    start = allowedStart(p, i, mode, start + 1)
  }
}

/** Where a task goes, and which of its demands are impossible. */
function placeOne(p: Problem, i: number, mode: number, ready: number, usage: Usage): [number, number[]] {
  const demands = demandsOf(p, mode)
  const fit = firstFit(p, i, mode, ready, demands, usage)
  if (fit !== undefined) return [fit, demands]
  const start = allowedStart(p, i, mode, ready)
  if (finishAt(p, i, mode, start) > p.horizon) return [start, demands]
  const possible = demands.reduce<number[]>(
    (before, d) => (firstFit(p, i, mode, ready, [...before, d], new Map()) === undefined ? before : [...before, d]),
    [],
  )
  const without = possible.length < demands.length ? firstFit(p, i, mode, ready, possible, usage) : undefined
  return [without ?? allowedStart(p, i, mode, p.horizon), possible]
}

/**
 * The serial scheme as a book would show it: from the start again after every raise, a map for what is used, day by day.
 * The dates it ends in, and the usage of every resource.
 */
export function plainDecode(p: Problem, order: Int32Array, mode: Int32Array, floors: Int32Array): Dates {
  const floor = Array.from(floors, (day, i) => Math.max(day, at(p.floor, i)))
  const position = new Map(Array.from(order, (i, place) => [i, place]))
  const wishes = new Map<number, number>()
  let placements = 0
  for (let from = 0; ; ) {
    const usage: Usage = new Map()
    const dates = { start: new Int32Array(p.count), finish: new Int32Array(p.count) }
    const placed = new Set<number>()
    const put = (i: number, start: number, finish: number, demands: number[]) => {
      dates.start[i] = start
      dates.finish[i] = finish
      placed.add(i)
      if (finish <= p.horizon || at(p.held, i) !== FREE) for (const d of demands) load(p, d, start, finish, usage)
    }
    for (let i = 0; i < p.count; i++)
      if (p.held[i] !== FREE) put(i, at(p.heldStart, i), at(p.heldEnd, i), demandsOf(p, at(mode, i)))
    let raised = -1
    for (const [where, i] of order.entries()) {
      if (p.held[i] !== FREE) continue
      if (where >= from) placements++
      let ready = at(floor, i)
      for (let arc = 0; arc < p.arcs.from.length; arc++) {
        const [a, b] = [at(p.arcs.from, arc), at(p.arcs.to, arc)]
        const other = a === i ? b : a
        if (pushedTask(p.arcs, arc) === i && other !== i && placed.has(other))
          ready = Math.max(ready, pushOf(p, arc, dates, mode))
      }
      const [start, demands] = placeOne(p, i, at(mode, i), ready, usage)
      put(i, start, finishAt(p, i, at(mode, i), start), demands)
      for (let arc = 0; arc < p.arcs.from.length; arc++) {
        const pushed = pushedTask(p.arcs, arc)
        const pusher = pushed === at(p.arcs.from, arc) ? at(p.arcs.to, arc) : at(p.arcs.from, arc)
        if (pusher !== i || pushed === i || !placed.has(pushed) || p.held[pushed] !== FREE) continue
        const day = pushOf(p, arc, dates, mode)
        if (day <= at(dates.start, pushed) || day > p.horizon) continue
        if (placements > PLACEMENTS_A_TASK * p.count) continue
        if (p.arcs.sense[arc] === AS_LATE_AS) {
          const already = wishes.get(pushed) ?? 0
          if (already >= RAISES_A_WISH) continue
          wishes.set(pushed, already + 1)
        }
        floor[pushed] = Math.max(at(floor, pushed), day)
        const seat = position.get(pushed) ?? 0
        raised = raised < 0 ? seat : Math.min(raised, seat)
      }
      if (raised >= 0) break
    }
    if (raised < 0) return dates
    from = raised
  }
}

/** Whether a day is the first allowed start on or after some day, and inside a slot where there are slots. */
function isAllowed(p: Problem, i: number, mode: number, start: number, finish: number): boolean {
  const first = at(p.firstSlot, i)
  const last = at(p.firstSlot, i + 1)
  let inSlot = first === last
  for (let k = first; k < last; k++) inSlot ||= at(p.slotStart, k) <= start && finish <= at(p.slotEnd, k)
  if (!inSlot) return false
  for (let day = start; day >= at(p.floor, i); day--) if (allowedStart(p, i, mode, day) === start) return true
  return false
}

/** Every way in which dates break the rules of a problem: an empty list for a schedule. */
export function faultsOf(p: Problem, dates: Dates, mode: Int32Array, shortfall: (arc: number) => number): string[] {
  const faults: string[] = []
  const usage: Usage = new Map()
  for (let i = 0; i < p.count; i++) {
    const [start, finish] = [at(dates.start, i), at(dates.finish, i)]
    for (const d of demandsOf(p, at(mode, i))) load(p, d, start, finish, usage)
    if (p.held[i] !== FREE) continue
    if (start < at(p.floor, i)) faults.push(`task ${i} starts before its floor`)
    if (finish > Math.min(at(p.ceiling, i), p.horizon)) faults.push(`task ${i} ends after its ceiling`)
    if (finish !== finishAt(p, i, at(mode, i), start)) faults.push(`task ${i} does not take its time`)
    if (!isAllowed(p, i, at(mode, i), start, finish)) faults.push(`task ${i} starts on a day it may not`)
    if (!demandsOf(p, at(mode, i)).every((d) => asked(p, d, start, finish))) faults.push(`task ${i} finds nobody`)
  }
  for (let i = 0; i < p.count; i++)
    for (const d of demandsOf(p, at(mode, i)))
      for (const [day, rate] of asked(p, d, at(dates.start, i), at(dates.finish, i)) ?? []) {
        const resource = at(p.resource, d)
        const used = usage.get(place(resource, day)) ?? 0
        if (p.held[i] === FREE && rate > 0 && used > capacity(p, resource, day))
          faults.push(`${place(resource, day)} is overloaded`)
      }
  for (let arc = 0; arc < p.arcs.from.length; arc++) {
    const bothHeld = p.held[at(p.arcs.from, arc)] !== FREE && p.held[at(p.arcs.to, arc)] !== FREE
    const by = at(p.held, at(p.arcs.to, arc))
    const happened = by === FINISHED || (by === STARTED && (at(p.arcs.ends, arc) & ENTERS_FINISH) === 0)
    const past = happened && p.arcs.sense[arc] === AT_LEAST
    if (!bothHeld && !past && shortfall(arc) > 0) faults.push(`arc ${arc} is broken`)
  }
  return faults
}
