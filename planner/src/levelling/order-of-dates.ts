import type { Dates, Problem } from '../schedule/problem.ts'
import { EligibleOrder } from './eligible-order.ts'
import { SerialScheme } from './serial-scheme.ts'

/**
 * The order and the floors with which the serial scheme decodes to `dates`, which must keep every limit and every
 * as-late-as wish: tasks by start, ties by finish, then as in the network; a floor only for a task that would otherwise
 * be placed earlier.
 */
export function orderOfDates(
  p: Problem,
  dates: Dates,
  mode: Int32Array,
): { readonly order: Int32Array; readonly floors: Int32Array } {
  const { start, finish } = dates
  const { place } = p.arcs
  const sorted = Int32Array.from(place.keys()).sort(
    (i, j) => start[i]! - start[j]! || finish[i]! - finish[j]! || place[i]! - place[j]!,
  )
  const key = new Float64Array(p.count)
  sorted.forEach((i, at) => {
    key[i] = at
  })
  const order = new Int32Array(p.count)
  new EligibleOrder(p).write(key, order)
  const floors = new Int32Array(p.count)
  new SerialScheme(p).floorsFor(order, mode, dates, floors)
  return { order, floors }
}
