import { type IsoDate, isoOf, plusDays } from '../day.ts'
import type { Compiled } from './compile.ts'
import { ordinalOf } from './day-axis.ts'
import { emptyLaid, layDemand } from './demand.ts'
import { demandsOfFinished, layFinished } from './finished-work.ts'
import { type Dates, FINEST, FINISHED, type Resource } from './problem.ts'

/**
 * Days in a row on which more is asked of somebody than there is, from `start` up to, not including, `end`: the most
 * hours asked and had on one of those days, and who asks.
 */
export type Overload = {
  readonly resource: Pick<Resource, 'kind' | 'id'>
  readonly start: IsoDate
  readonly end: IsoDate
  readonly askedHours: number
  readonly capacityHours: number
  readonly activityIds: readonly string[]
}

/** Everything that asks more of a person, a role or a firm than they have, person by person, earliest first. */
export function overloadsOf(compiled: Compiled, dates: Dates): readonly Overload[] {
  const uses = usesOf(compiled, dates)
  return compiled.problem.resources.flatMap((resource, r) => overloadsOn(resource, uses[r] ?? [], compiled))
}

/** A rate asked by a task on the days `[from, to)` of an axis. */
type Use = {
  readonly task: number
  readonly axis: number
  readonly from: number
  readonly to: number
  readonly rate: number
}

function usesOf(compiled: Compiled, { start, finish }: Dates): Use[][] {
  const { problem: p, mode } = compiled
  const uses: Use[][] = p.resources.map(() => [])
  const laid = emptyLaid()
  const add = (task: number, resource: number, axis: number) => {
    const { first, middle, last, rate, restRate } = laid
    uses[resource]!.push({ task, axis, from: first, to: middle, rate })
    if (last > middle) uses[resource]!.push({ task, axis, from: middle, to: last, rate: restRate })
  }
  for (let i = 0; i < p.count; i++) {
    if (p.held[i] === FINISHED) {
      for (const demand of demandsOfFinished(compiled, i))
        if (layFinished(compiled, i, demand, laid)) add(i, demand.resource, demand.axis)
      continue
    }
    for (let d = p.firstDemand[mode[i]!]!; d < p.firstDemand[mode[i]! + 1]!; d++)
      if (layDemand(p, d, start[i]!, finish[i]!, laid)) add(i, p.resource[d]!, p.demandAxis[d]!)
  }
  return uses
}

function overloadsOn(resource: Resource, uses: readonly Use[], { problem: p, index }: Compiled): Overload[] {
  const { axis: at, capacity, kind, id } = resource
  const axis = p.axes[at]!
  const asked = new Int32Array(capacity.length)
  const daysOf = ({ axis: own, from, to }: Use) =>
    Array.from(p.axes[own]!.days.subarray(from, to), (day) => ordinalOf(axis, day))
  for (const use of uses) for (const k of daysOf(use)) asked[k] = asked[k]! + use.rate
  return runsOver(asked, capacity).map(([from, to]) => {
    const worst = Array.from({ length: to - from }, (_, n) => from + n).reduce((a, b) =>
      asked[b]! > asked[a]! ? b : a,
    )
    const tasks = uses.filter((use) => daysOf(use).some((k) => k >= from && k < to)).map(({ task }) => task)
    return {
      resource: { kind, id },
      start: isoOf(plusDays(p.origin, axis.days[from]!)),
      end: isoOf(plusDays(p.origin, axis.days[to - 1]! + 1)),
      askedHours: asked[worst]! / FINEST,
      capacityHours: capacity[worst]! / FINEST,
      activityIds: [...new Set(tasks)].map((i) => index.plan.activities[i]?.id ?? ''),
    }
  })
}

/** The runs of worked days on which more is asked than there is, half-open. */
function runsOver(asked: Int32Array, capacity: Int32Array): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = []
  for (let k = 0; k < asked.length; k++) {
    if (asked[k]! <= capacity[k]!) continue
    const from = k
    while (k < asked.length && asked[k]! > capacity[k]!) k++
    runs.push([from, k])
  }
  return runs
}
