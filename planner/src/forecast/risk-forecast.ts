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
  const nothing = new Uint8Array(count)
  const whole = targets.map((target) => without(target, nothing))
  return risks.map(({ riskId }, r) => {
    const hits = (happened[r] ?? nothing).subarray(0, count)
    const effects = targets.map((target, k) => ({ of: target.of, effect: effectOf(target, hits, whole[k]) }))
    const cost = effects.flatMap(({ of, effect }) => (of.kind === 'cost' ? [{ total: of.total, effect }] : []))
    return {
      riskId,
      happened: hits.reduce((sum, hit) => sum + hit, 0) / count,
      reports: effects.flatMap(({ of, effect }) => (of.kind === 'report' ? [{ programId: of.programId, effect }] : [])),
      cost: cost[0] ?? null,
    }
  })
}

/** An outcome in some of its iterations. */
type Some = { readonly mean: number; readonly p80: number }

function effectOf(target: Target, hits: Uint8Array, whole: Some | null | undefined): RiskEffect | null {
  const rest = without(target, hits)
  if (!whole || !rest) return null
  return { ...whole, meanWithout: rest.mean, p80Without: rest.p80 }
}

/** The outcome in the iterations that `hits` does not mark, read in its order; null when it marks all of them. */
function without({ column, order }: Target, hits: Uint8Array): Some | null {
  const rest = new Float64Array(column.length)
  let count = 0
  for (let k = 0; k < order.length; k++) {
    const entry = order[k] ?? 0
    if (hits[entry] === 0) rest[count++] = column[entry] ?? 0
  }
  const sorted = rest.subarray(0, count)
  return count === 0 ? null : { mean: meanOf(sorted), p80: percentileOf(sorted, P80) }
}
