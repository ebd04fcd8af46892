import { SerialScheme } from '../levelling/serial-scheme.ts'
import type { Compiled } from '../schedule/compile.ts'
import type { Decoded } from '../schedule/decode.ts'
import { earliestDates, latestDates } from '../schedule/network.ts'
import { precedenceOrder } from '../schedule/precedence-order.ts'
import type { Dates } from '../schedule/problem.ts'
import type { LevelOptions } from './levelling-proposal.ts'

/** An order with its dates, and what is known of them. */
export type Searched = {
  readonly order: Int32Array
  readonly mode: Int32Array
  readonly floors: Int32Array
  readonly dates: Dates
  readonly brokenDays: number
  readonly schedules: number
  readonly isOptimal: boolean
  readonly isInfeasible: boolean
}

/** The best order for a problem within the budget. */
export function searched(compiled: Compiled, _options: LevelOptions, _accepted: Decoded | undefined): Searched {
  const { problem: p, mode } = compiled
  const network = earliestDates(p, mode)
  const end = network.kind === 'dates' ? network.dates.finish.reduce((a, b) => Math.max(a, b), 0) : p.horizon
  const late = latestDates(p, mode, new Map(Array.from({ length: p.count }, (_, i) => [i, end])))
  const order = precedenceOrder(p, Float64Array.from(late.start))
  const floors = new Int32Array(p.count)
  const dates = { start: new Int32Array(p.count), finish: new Int32Array(p.count) }
  const { brokenDays } = new SerialScheme(p).decode(order, mode, floors, dates)
  return { order, mode, floors, dates, brokenDays, schedules: 1, isOptimal: false, isInfeasible: false }
}
