import type { RiskEffect, RiskForecast } from './forecast-result.ts'
import type { ForecastModel } from './model.ts'
import type { Outcomes } from './outcomes.ts'
import { placeOf } from './percentiles.ts'
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
      happened: sumOf(hits) / count,
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
  const count = hits.length - sumOf(hits)
  const eightieth = placeOf(P80, count)
  let seen = 0
  let sum = 0
  let p80 = 0
  for (let k = 0; k < order.length; k++) {
    const entry = order[k] ?? 0
    if (hits[entry] !== 0) continue
    const value = column[entry] ?? 0
    if (seen++ === eightieth) p80 = value
    sum += value
  }
  return count === 0 ? null : { mean: sum / count, p80 }
}

function sumOf(hits: Uint8Array): number {
  let sum = 0
  for (let k = 0; k < hits.length; k++) sum += hits[k] ?? 0
  return sum
}
