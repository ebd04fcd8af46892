import type { Drivers } from './forecast-result.ts'
import { plannedEnd } from './date-forecast.ts'
import type { ForecastModel } from './model.ts'
import type { Outcomes } from './outcomes.ts'
import type { Total } from './totals.ts'

/** An outcome that people ask about: by iteration, elapsed days after the plan's date, or minor units. */
export type Target = { readonly of: Drivers['of']; readonly column: Float64Array }

/** Every report's date, then the widest total that is known. */
export const targetsOf = (model: ForecastModel, outcomes: Outcomes, total: Total | undefined): readonly Target[] => [
  ...model.reports.map(({ programId, row }): Target => {
    const planned = plannedEnd(model, row)
    const finishes = outcomes.finishes[model.milestones.indexOf(row)]?.subarray(0, outcomes.count)
    return { of: { kind: 'report', programId }, column: Float64Array.from(finishes ?? [], (end) => end - planned) }
  }),
  ...(total ? [{ of: { kind: 'cost', total: total.kind } as const, column: total.column }] : []),
]
