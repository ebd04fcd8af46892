import { SerialScheme } from '../levelling/serial-scheme.ts'
import type { Levelling } from '../plan/levelling.ts'
import { boundaryOf } from './boundary.ts'
import type { Compiled } from './compile.ts'
import { precedenceOrder } from './precedence-order.ts'
import { type Dates, FREE, type Problem } from './problem.ts'

/** An accepted levelling decoded: the dates, the order in which tasks took what was left, and days they waited for. */
export type Decoded = {
  readonly dates: Dates
  readonly order: Int32Array
  readonly floors: Int32Array
  /** So many positions from the first were placed once and for good: a later decode may begin there or before. */
  readonly settled: number
  /** Tasks that end past the horizon. */
  readonly pastHorizon: number
}

/** Dates by the serial scheme, in the accepted order; activities that it does not know come last, in plan order. */
export function decodeLevelling(compiled: Compiled, levelling: Levelling): Decoded {
  const { problem, mode } = compiled
  const order = acceptedOrder(compiled, levelling)
  const floors = acceptedFloors(compiled, levelling)
  const dates = { start: new Int32Array(problem.count), finish: new Int32Array(problem.count) }
  const { settled, pastHorizon } = new SerialScheme(problem).decode(order, mode, floors, dates)
  return { dates, order, floors, settled, pastHorizon }
}

/**
 * What `decodeLevelling` gives for a plan in which the tasks in `changed` changed: those before the first of them in the
 * order keep their dates. What is held is placed before everything else, so a change of that begins at the first.
 */
export function decodeAgain(
  { problem, mode }: Compiled,
  before: Problem,
  { order, floors, dates: old, settled: safe }: Decoded,
  changed: readonly number[],
): Decoded {
  const isHeld = changed.some((i) => before.held[i] !== FREE || problem.held[i] !== FREE)
  const first = isHeld ? 0 : order.findIndex((i) => changed.includes(i))
  const dates = { start: old.start.slice(), finish: old.finish.slice() }
  const scheme = new SerialScheme(problem)
  const { settled, pastHorizon } = scheme.decodeFrom(Math.max(0, Math.min(first, safe)), order, mode, floors, dates)
  return { dates, order, floors, settled, pastHorizon }
}

function acceptedOrder({ problem, index }: Compiled, levelling: Levelling): Int32Array {
  const rank = Float64Array.from({ length: problem.count }, (_, i) => levelling.order.length + i)
  levelling.order.forEach((id, at) => {
    const i = index.position(id)
    if (i >= 0) rank[i] = at
  })
  return precedenceOrder(problem, rank)
}

/** The days before which the levelling lets activities wait; 0 for those it does not. */
function acceptedFloors({ problem, index }: Compiled, levelling: Levelling): Int32Array {
  const floors = new Int32Array(problem.count)
  for (const { activityId, startOn } of levelling.floors) {
    const activity = index.activity(activityId)
    if (activity) floors[index.position(activityId)] = boundaryOf(activity, startOn) - problem.origin
  }
  return floors
}
