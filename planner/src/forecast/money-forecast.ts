import { split } from '../money/minor-units.ts'
import type { AmountForecast, GroupForecast, MoneyForecast, Reserve, TotalKind } from './forecast-result.ts'
import { groupedBy } from './grouped-by.ts'
import type { MoneyColumn } from './money-columns.ts'
import type { MoneyModel } from './money-model.ts'
import { inOrder } from './order.ts'
import type { Outcomes } from './outcomes.ts'
import { meanOf, percentileOf, percentilesOf } from './percentiles.ts'
import { type Sum, summed, type Total } from './totals.ts'

const P10 = 10
const P50 = 50
const P80 = 80
const P90 = 90

/** Totals, groups and reserves, in whole minor units. */
export function moneyForecast(money: MoneyModel, outcomes: Outcomes, totals: readonly Total[]): MoneyForecast {
  const { currency, faults, unpriced, columns } = money
  const named = (kind: TotalKind) => {
    const total = totals.find((one) => one.kind === kind)
    return total ? amountForecast(total) : null
  }
  return {
    currency,
    external: named('external'),
    incremental: named('incremental'),
    loaded: named('loaded'),
    groups: groupForecasts(columns, outcomes, totals),
    reserves: totals.map((total) => reserveOf(total, columns, outcomes)),
    faults,
    unpriced,
  }
}

/** Every row of every total, those with the same columns once. */
function groupForecasts(
  columns: readonly MoneyColumn[],
  outcomes: Outcomes,
  totals: readonly Total[],
): readonly GroupForecast[] {
  const rows = totals.flatMap(({ kind, rows: own }) => own.map((places) => ({ kind, places })))
  return [...groupedBy(rows, ({ places }) => places.join(' ')).values()].flatMap((same) => {
    const [row] = same
    const first = columns[row?.places[0] ?? -1]
    if (!row || !first) return []
    const { programId, category } = first
    const amount = amountForecast(summed(columns, row.places, outcomes))
    return [{ programId, category, totals: same.map(({ kind }) => kind), ...amount }]
  })
}

function amountForecast({ planned, point, column, order }: Sum): AmountForecast {
  const sorted = inOrder(column, order)
  const at = (percent: number) => Math.round(percentileOf(sorted, percent))
  return {
    planned,
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
 * What to hold above the forecast to be four times in five enough. Each row has of it what it is above its own point
 * estimate, on average, where the total is about its P80 (Euler's allocation of a quantile, Tasche 1999); below it, nothing.
 * What a row has is shared out among its columns likewise.
 */
function reserveOf(
  { kind, column, order, point, rows }: Total,
  columns: readonly MoneyColumn[],
  { spent }: Outcomes,
): Reserve {
  const sorted = inOrder(column, order)
  const [least = 0, most = 0] = AROUND_P80.map((percent) => percentileOf(sorted, percent))
  const near = order.subarray(sorted.indexOf(least), sorted.lastIndexOf(most) + 1)
  const minor = Math.max(0, Math.round(percentileOf(sorted, P80)) - point)
  const above = rows.map((places) => places.map((c) => meanAt(near, spent[c]) - (columns[c]?.point ?? 0)))
  const parts = split(
    minor,
    above.map((own) => neverBelowNothing(own.reduce((sum, one) => sum + one, 0))),
  )
  return {
    total: kind,
    minor,
    groups: rows.flatMap(([first = -1], k) => {
      const { programId, category } = columns[first] ?? {}
      return programId === undefined || category === undefined ? [] : [{ programId, category, minor: parts[k] ?? 0 }]
    }),
    items: rows.flatMap((places, k) => {
      const shares = split(parts[k] ?? 0, (above[k] ?? []).map(neverBelowNothing))
      return places.flatMap((c, n) => {
        const { itemId = '', programId = '', category = 'other' } = columns[c] ?? {}
        const share = shares[n] ?? 0
        return share === 0 ? [] : [{ itemId, programId, category, minor: share }]
      })
    }),
  }
}

const neverBelowNothing = (minor: number): number => Math.round(Math.max(0, minor))

const meanAt = (iterations: Uint32Array, column: Float64Array | undefined): number =>
  iterations.reduce((sum, k) => sum + (column?.[k] ?? 0), 0) / iterations.length
