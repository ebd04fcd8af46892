import type { Drivers } from './forecast-result.ts'
import { plannedEnd } from './date-forecast.ts'
import type { ForecastModel } from './model.ts'
import type { Outcomes } from './outcomes.ts'
import { orderOf } from './order.ts'
import type { Total } from './totals.ts'

/**
 * An outcome that people ask about: by iteration, elapsed days after the plan's date, or minor units; `order`: the
 * iterations from the least to the greatest.
 */
export type Target = { readonly of: Drivers['of']; readonly column: Float64Array; readonly order: Uint32Array }

/** Every report's date, then the widest total that is known. */
export const targetsOf = (model: ForecastModel, outcomes: Outcomes, total: Total | undefined): readonly Target[] => [
  ...model.reports.map(({ programId, row }): Target => {
    const planned = plannedEnd(model, row)
    const finishes = outcomes.finishes[model.milestones.indexOf(row)]?.subarray(0, outcomes.count)
    const column = daysAfter(planned, finishes ?? new Int32Array(0))
    return { of: { kind: 'report', programId }, column, order: orderOf(column) }
  }),
  ...(total ? [{ of: { kind: 'cost', total: total.kind } as const, column: total.column, order: total.order }] : []),
]

function daysAfter(planned: number, ends: Int32Array): Float64Array {
  const days = new Float64Array(ends.length)
  for (let k = 0; k < ends.length; k++) days[k] = (ends[k] ?? 0) - planned
  return days
}
