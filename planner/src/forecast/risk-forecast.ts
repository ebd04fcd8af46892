import type { RiskEffect, RiskForecast } from './forecast-result.ts'
import type { ForecastModel } from './model.ts'
import type { Outcomes } from './outcomes.ts'
import { meanOf, percentileOf } from './percentiles.ts'
import type { Target } from './targets.ts'

const P80 = 80

/**
 * What each risk adds to every outcome. Without it are the iterations in which it did not happen: risks hang on nothing
 * else, so that these are what the plan would come to if it could not.
 */
export function riskForecasts(
  { risks }: ForecastModel,
  { happened, count }: Outcomes,
  targets: readonly Target[],
): readonly RiskForecast[] {
  const whole = targets.map(({ column }) => ({ mean: meanOf(column), p80: p80Of(column) }))
  return risks.map(({ riskId }, r) => {
    const hits = (happened[r] ?? new Uint8Array(0)).subarray(0, count)
    const effects = targets.map(({ of, column }, k) => ({ of, effect: effectOf(column, hits, whole[k]) }))
    const cost = effects.flatMap(({ of, effect }) => (of.kind === 'cost' ? [{ total: of.total, effect }] : []))
    return {
      riskId,
      happened: hits.reduce((sum, hit) => sum + hit, 0) / count,
      reports: effects.flatMap(({ of, effect }) => (of.kind === 'report' ? [{ programId: of.programId, effect }] : [])),
      cost: cost[0] ?? null,
    }
  })
}

/** An outcome as it is. */
type Whole = Pick<RiskEffect, 'mean' | 'p80'>

function effectOf(column: Float64Array, hits: Uint8Array, whole: Whole | undefined): RiskEffect | null {
  const without = column.filter((_, k) => hits[k] === 0)
  return whole && without.length > 0 ? { ...whole, meanWithout: meanOf(without), p80Without: p80Of(without) } : null
}

const p80Of = (column: Float64Array): number => percentileOf(column.slice().sort(), P80)
