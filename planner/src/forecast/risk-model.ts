import type { CostCategory } from '../plan/costs.ts'
import type { Risk } from '../plan/uncertainty.ts'
import type { TimeUnit } from '../plan/values.ts'
import type { Compiled } from '../schedule/compile.ts'
import { FINISHED, MONTHS, type Problem, STARTED, WORKING } from '../schedule/problem.ts'
import { impactVariable, streamOfName, type Variable } from './variables.ts'

/** An amount that an impact comes to where its risk happens: a variable's value, or always the same. */
export type Impact = { readonly variable: Variable | undefined; readonly likely: number }

/**
 * Time added to row `row`: `perUnit` units of what the kernel counts the row in, for one of the estimate's. Where that is
 * months and the estimate is in days, elapsed days after its end (`isAfterEnd`).
 */
export type DelayImpact = Impact & { readonly row: number; readonly perUnit: number; readonly isAfterEnd: boolean }

/** Money spent, in minor units of `currency`; `path`: where the plan says so. */
type CostImpact = Impact & {
  readonly path: string
  readonly programId: string
  readonly category: CostCategory
  readonly currency: string
}

/** A risk that can still happen. */
export type RiskModel = {
  readonly riskId: string
  readonly stream: number
  readonly probability: number
  readonly delays: readonly DelayImpact[]
  readonly costs: readonly CostImpact[]
}

const PERCENT = 100
/** Elapsed days of one unit: a working week is five days of seven, a year's months have as many days on average. */
const ELAPSED_DAYS: Readonly<Record<TimeUnit, number>> = { wd: 7 / 5, ed: 1, mo: 365.25 / 12 }

/** The risks that still touch something unfinished, in plan order. */
export function riskModels(compiled: Compiled): readonly RiskModel[] {
  return (compiled.index.plan.risks ?? []).flatMap((risk, r): RiskModel[] => {
    const delays = risk.impacts.flatMap((_, k) => delayImpact(risk, k, compiled))
    const costs = risk.impacts.flatMap((_, k) => costImpact(risk, k, `/risks/${r}/impacts/${k}/amount`, compiled))
    if (delays.length + costs.length === 0) return []
    const name = { kind: 'risk', riskId: risk.id } as const
    return [
      { riskId: risk.id, stream: streamOfName(name), probability: risk.probabilityPercent / PERCENT, delays, costs },
    ]
  })
}

function delayImpact(risk: Risk, k: number, { index, problem }: Compiled): DelayImpact[] {
  const impact = risk.impacts[k]
  if (impact?.kind !== 'delay') return []
  const row = index.position(impact.activityId)
  if (row < 0 || problem.held[row] === FINISHED) return []
  const { unit } = impact.days
  const own = countedIn(problem, row)
  const isAfterEnd = own === 'mo' && unit !== 'mo'
  const perUnit = unit === own ? 1 : ELAPSED_DAYS[unit] / ELAPSED_DAYS[isAfterEnd ? 'ed' : own]
  return [{ row, perUnit, isAfterEnd, likely: impact.days.likely, variable: impactVariable(risk, k) }]
}

/** The unit of the row in `Block.duration`: what is left of months under way is counted in elapsed days. */
const countedIn = ({ unit, held }: Problem, row: number): TimeUnit =>
  unit[row] === WORKING ? 'wd' : unit[row] === MONTHS && held[row] !== STARTED ? 'mo' : 'ed'

function costImpact(risk: Risk, k: number, path: string, { index, problem }: Compiled): CostImpact[] {
  const impact = risk.impacts[k]
  const row = impact ? index.position(impact.activityId) : -1
  if (impact?.kind !== 'cost' || row < 0 || problem.held[row] === FINISHED) return []
  const { amount, category } = impact
  const programId = index.plan.activities[row]?.programId ?? ''
  const variable = impactVariable(risk, k)
  return [{ programId, category, currency: amount.currency, path, likely: amount.likely, variable }]
}
