import type { RiskEffect, RiskForecast } from './forecast-result.ts'
import type { ForecastModel } from './model.ts'
import type { Outcomes } from './outcomes.ts'
import { ascending } from './order.ts'
import { meanOf, percentileOf, placeOf } from './percentiles.ts'
import type { Target } from './targets.ts'

const P80 = 80

/**
 * What each risk adds to every outcome. Of dates, the iterations in which it does not happen are what the plan would come
 * to if it could not: risks hang on nothing else. A delay brings nothing forward, so what those say beyond the whole is
 * chance, and nothing. Of money, each iteration is held against itself without what the risk spends.
 */
export function riskForecasts(
  { risks }: ForecastModel,
  { happened, riskSpent, count }: Outcomes,
  targets: readonly Target[],
): readonly RiskForecast[] {
  const nothing = new Uint8Array(count)
  const whole = targets.map((target) => without(target, nothing))
  return risks.map(({ riskId }, r) => {
    const hits = (happened[r] ?? nothing).subarray(0, count)
    return {
      riskId,
      happened: sumOf(hits) / count,
      reports: targets.flatMap((target, k) =>
        target.of.kind === 'report'
          ? [{ programId: target.of.programId, effect: delayed(whole[k], without(target, hits)) }]
          : [],
      ),
      cost: costOf(targets, whole, riskSpent[r] ?? null),
    }
  })
}

/** An outcome in some of its iterations. */
type Some = { readonly mean: number; readonly p80: number }

const delayed = (whole: Some | null | undefined, rest: Some | null): RiskEffect | null =>
  whole && rest
    ? { ...whole, meanWithout: Math.min(whole.mean, rest.mean), p80Without: Math.min(whole.p80, rest.p80) }
    : null

function costOf(
  targets: readonly Target[],
  whole: readonly (Some | null)[],
  spent: Float64Array | null,
): RiskForecast['cost'] {
  const k = targets.findIndex(({ of }) => of.kind === 'cost')
  const target = targets[k]
  const all = whole[k]
  if (target?.of.kind !== 'cost' || !all) return null
  const rest = spent ? lessSpent(target, spent) : all
  return { total: target.of.total, effect: { ...all, meanWithout: rest.mean, p80Without: rest.p80 } }
}

function lessSpent({ column }: Target, spent: Float64Array): Some {
  const rest = column.map((minor, k) => minor - (spent[k] ?? 0))
  return { mean: meanOf(rest), p80: percentileOf(ascending(rest), P80) }
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
