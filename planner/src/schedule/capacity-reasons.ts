import { isoOf, plusDays } from '../day.ts'
import type { Compiled } from './compile.ts'
import { ordinalOf } from './day-axis.ts'
import type { Decoded } from './decode.ts'
import { emptyLaid, layDemand } from './demand.ts'
import { finishAt, mayStart } from './own-clock.ts'
import { FREE, type Problem } from './problem.ts'
import type { Bound } from './bound.ts'

/** A resource that keeps a task from starting a day earlier, and the tasks that have it, those that give it back first. */
export type Shortage = { readonly resource: number; readonly blockers: readonly number[] }

/**
 * Who waits for whom on a decoded order: asked task by task, and remembered. What a task finds taken is what those
 * before it in the order take, and what is held.
 */
export class Shortages {
  private readonly compiled: Compiled
  private readonly decoded: Decoded
  private readonly turn: Int32Array
  private readonly demandsOn: readonly (readonly number[])[]
  private readonly taskOf: Int32Array
  private readonly known = new Map<number, readonly Shortage[]>()

  constructor(compiled: Compiled, decoded: Decoded) {
    const { problem: p, mode } = compiled
    this.compiled = compiled
    this.decoded = decoded
    this.turn = new Int32Array(p.count)
    decoded.order.forEach((i, at) => {
      this.turn[i] = p.held[i] === FREE ? at : -1
    })
    this.taskOf = new Int32Array(p.resource.length)
    const demandsOn: number[][] = p.resources.map(() => [])
    for (let i = 0; i < p.count; i++)
      for (let d = p.firstDemand[mode[i]!]!; d < p.firstDemand[mode[i]! + 1]!; d++) {
        this.taskOf[d] = i
        if (p.total[d]! > 0) demandsOn[p.resource[d]!]!.push(d)
      }
    this.demandsOn = demandsOn
  }

  /** What task `i` was short of on the last day before its start on which it could have started, were it not short. */
  of(i: number): readonly Shortage[] {
    const known = this.known.get(i) ?? this.shortagesAt(i, this.dayBefore(i))
    this.known.set(i, known)
    return known
  }

  /** Capacity as limits on the start of task `i`; it may bind together with others. */
  boundsOn(i: number): readonly Bound[] {
    const { problem: p, index } = this.compiled
    const start = this.decoded.dates.start[i]!
    if (p.held[i] !== FREE) return []
    return this.of(i).map(({ resource, blockers }) => {
      const { kind, id } = p.resources[resource]!
      const blockedBy = blockers.map((j) => index.plan.activities[j]?.id ?? '')
      return {
        day: start,
        reason: { kind: 'capacity', on: isoOf(plusDays(p.origin, start)), resource: { kind, id }, blockedBy },
      }
    })
  }

  /** The tasks that wait for each task to give somebody back: the arcs that levelling adds to the network. */
  waiting(): readonly (readonly number[] | undefined)[] {
    const { problem: p } = this.compiled
    const { finish, start } = this.decoded.dates
    const after: (number[] | undefined)[] = Array.from({ length: p.count })
    for (let i = 0; i < p.count; i++) {
      if (p.held[i] !== FREE || p.firstDemand[this.compiled.mode[i]!] === p.firstDemand[this.compiled.mode[i]! + 1])
        continue
      for (const { blockers } of this.of(i))
        for (const j of blockers) if (finish[j]! <= start[i]!) (after[j] ??= []).push(i)
    }
    return after
  }

  private dayBefore(i: number): number {
    const { problem: p, mode } = this.compiled
    let day = this.decoded.dates.start[i]! - 1
    while (day > p.floor[i]! && !mayStart(p, i, mode[i]!, day)) day--
    return day
  }

  private shortagesAt(i: number, start: number): readonly Shortage[] {
    const { problem: p, mode } = this.compiled
    if (start < 0) return []
    const finish = finishAt(p, i, mode[i]!, start)
    const resources = new Set<number>()
    for (let d = p.firstDemand[mode[i]!]!; d < p.firstDemand[mode[i]! + 1]!; d++) resources.add(p.resource[d]!)
    return [...resources].flatMap((resource) => {
      const blockers = this.blockersOn(resource, i, start, finish)
      return blockers ? [{ resource, blockers }] : []
    })
  }

  /** Who has the resource on the days on which task `i` would ask too much of it; undefined when there is no such day. */
  private blockersOn(resource: number, i: number, start: number, finish: number): readonly number[] | undefined {
    const { problem: p } = this.compiled
    const { axis, capacity } = p.resources[resource]!
    const [first, last] = [ordinalOf(p.axes[axis]!, start), ordinalOf(p.axes[axis]!, finish)]
    const asked = new Int32Array(Math.max(0, last - first))
    const own = this.demandsOn[resource]!.filter((d) => this.taskOf[d] === i)
    const others = this.demandsOn[resource]!.filter((d) => this.isBefore(this.taskOf[d]!, i, start, finish))
    if (!own.every((d) => addTo(asked, p, d, resource, first, start, finish))) return []
    for (const d of others) this.addOther(asked, d, resource, first)
    const short = Array.from(asked.keys()).filter((k) => asked[k]! > capacity[first + k]!)
    if (short.length === 0) return undefined
    const { start: starts, finish: ends } = this.decoded.dates
    const days = short.map((k) => p.axes[axis]!.days[first + k]!)
    return [...new Set(others.map((d) => this.taskOf[d]!))]
      .filter((j) => days.some((day) => starts[j]! <= day && day < ends[j]!))
      .toSorted((a, b) => ends[a]! - ends[b]! || a - b)
  }

  private isBefore(j: number, i: number, start: number, finish: number): boolean {
    const { dates } = this.decoded
    return j !== i && this.turn[j]! < this.turn[i]! && dates.start[j]! < finish && dates.finish[j]! > start
  }

  private addOther(asked: Int32Array, d: number, resource: number, first: number): void {
    const j = this.taskOf[d]!
    const { start, finish } = this.decoded.dates
    addTo(asked, this.compiled.problem, d, resource, first, start[j]!, finish[j]!)
  }
}

/** Adds what demand `d` asks over a span to the ordinals of its resource from `first` on; false when it has no day there. */
function addTo(
  asked: Int32Array,
  p: Problem,
  d: number,
  resource: number,
  first: number,
  start: number,
  finish: number,
) {
  const laid = emptyLaid()
  if (!layDemand(p, d, start, finish, laid)) return false
  const axis = p.axes[p.demandAxis[d]!]!
  const target = p.axes[p.resources[resource]!.axis]!
  for (let k = laid.first; k < laid.last; k++) {
    const at = ordinalOf(target, axis.days[k]!) - first
    if (at >= 0 && at < asked.length) asked[at] = asked[at]! + (k < laid.middle ? laid.rate : laid.restRate)
  }
  return true
}
