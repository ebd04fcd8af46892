/** The least that a network pass can be, for the engine's own to be measured against; the product does not use it. */
import type { Problem } from '../../planner/src/schedule/problem.ts'

/** Tasks in precedence order; the predecessors of task `i` are `from[first[i] … first[i + 1])`, each with its lag. */
export type BareNetwork = {
  readonly order: Int32Array
  readonly first: Int32Array
  readonly from: Int32Array
  readonly lag: Int32Array
  readonly duration: Int32Array
  readonly floor: Int32Array
  readonly calendar: Uint16Array
  /** By calendar: worked days before each day, and the days themselves. */
  readonly before: readonly Int32Array[]
  readonly days: readonly Int32Array[]
}

/** The same network as `p`, which has finish-to-start arcs with elapsed lags and work in working days only. */
export function bareNetwork(p: Problem, mode: Int32Array): BareNetwork {
  const incoming: number[][] = Array.from({ length: p.count }, () => [])
  p.arcs.to.forEach((to, arc) => incoming[to]?.push(arc))
  const arcs = incoming.flat()
  let total = 0
  return {
    order: p.arcs.order,
    first: Int32Array.from([0, ...incoming.map((list) => (total += list.length))]),
    from: Int32Array.from(arcs, (arc) => p.arcs.from[arc] ?? 0),
    lag: Int32Array.from(arcs, (arc) => p.arcs.plainLag[arc] ?? 0),
    duration: Int32Array.from(mode, (row) => p.duration[row] ?? 0),
    floor: p.floor,
    calendar: p.axis,
    before: p.axes.map(({ before }) => before),
    days: p.axes.map(({ days }) => days),
  }
}

/** One sweep of longest paths in precedence order, into `start` and `finish`. */
export function barePass(n: BareNetwork, start: Int32Array, finish: Int32Array): void {
  const { order, first, from, lag, duration, floor, calendar, before, days } = n
  for (let at = 0; at < order.length; at++) {
    const i = order[at] as number
    let day = floor[i] as number
    const end = first[i + 1] as number
    for (let k = first[i] as number; k < end; k++) {
      const pushed = (finish[from[k] as number] as number) + (lag[k] as number)
      if (pushed > day) day = pushed
    }
    const axis = calendar[i] as number
    const worked = days[axis] as Int32Array
    const ordinal = (before[axis] as Int32Array)[day] as number
    start[i] = worked[ordinal] as number
    finish[i] = (worked[ordinal + (duration[i] as number) - 1] as number) + 1
  }
}
