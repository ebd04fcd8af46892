import { split } from '../money/minor-units.ts'
import type { AmountForecast, MoneyForecast, Reserve, TotalKind } from './forecast-result.ts'
import type { Group, MoneyModel } from './money-model.ts'
import { ascending, inOrder } from './order.ts'
import type { Outcomes } from './outcomes.ts'
import { meanOf, percentileOf, percentilesOf } from './percentiles.ts'
import { pointsOf, type Total } from './totals.ts'

const P10 = 10
const P50 = 50
const P80 = 80
const P90 = 90

/** Totals, groups and reserves, in whole minor units. */
export function moneyForecast(money: MoneyModel, outcomes: Outcomes, totals: readonly Total[]): MoneyForecast {
  const points = pointsOf(money)
  const named = (kind: TotalKind) => {
    const total = totals.find((one) => one.kind === kind)
    return total ? amountForecast(inOrder(total.column, total.order), total.point) : null
  }
  return {
    currency: money.currency,
    external: named('external'),
    incremental: named('incremental'),
    loaded: named('loaded'),
    groups: money.groups.map((group, k) => ({
      ...group,
      ...amountForecast(
        ascending((outcomes.spent[k] ?? new Float64Array(0)).subarray(0, outcomes.count)),
        points[k] ?? 0,
      ),
    })),
    reserves: totals
      .filter(({ kind }) => kind !== 'incremental')
      .map((total) => reserveOf(total, money.groups, points, outcomes)),
  }
}

function amountForecast(sorted: Float64Array, point: number): AmountForecast {
  const at = (percent: number) => Math.round(percentileOf(sorted, percent))
  return {
    point,
    mean: Math.round(meanOf(sorted)),
    p10: at(P10),
    p50: at(P50),
    p80: at(P80),
    p90: at(P90),
    quantiles: percentilesOf(sorted).map(Math.round),
  }
}

/** The iterations around P80 that contributions are read from: between these percentiles. */
const AROUND_P80 = [75, 85] as const

/**
 * What to hold above the point estimate to be four times in five enough. Each group has of it what it is above its own
 * point, on average, where the total is about its P80 (Euler's allocation of a quantile, Tasche 1999); below it, nothing.
 */
function reserveOf(
  { kind, column, order, point, groups }: Total,
  all: readonly Group[],
  points: readonly number[],
  { spent }: Outcomes,
): Reserve {
  const sorted = inOrder(column, order)
  const [least = 0, most = 0] = AROUND_P80.map((percent) => percentileOf(sorted, percent))
  const near = [...order].filter((k) => (column[k] ?? 0) >= least && (column[k] ?? 0) <= most)
  const minor = Math.max(0, Math.round(percentileOf(sorted, P80)) - point)
  const contributions = groups.map((group) => {
    const above = near.reduce((sum, k) => sum + (spent[group]?.[k] ?? 0) - (points[group] ?? 0), 0)
    return Math.round(Math.max(0, above / near.length))
  })
  const parts = split(minor, contributions)
  return {
    total: kind,
    minor,
    groups: groups.flatMap((group, k) => {
      const named = all[group]
      return named ? [{ ...named, minor: parts[k] ?? 0 }] : []
    }),
  }
}
