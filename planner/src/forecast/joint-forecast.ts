import { dayOf, type IsoDate, isoOf, lastDay, plusDays } from '../day.ts'
import type { Forecast, JointForecast } from './forecast-result.ts'
import type { ForecastModel } from './model.ts'
import type { Outcomes } from './outcomes.ts'
import { percentileOf } from './percentiles.ts'
import type { Total } from './totals.ts'

/** Steps of five percent on either axis. */
const STEP = 5
const PERCENT = 100

/** How likely date and cost hold at once, for each report; of the widest total that is known. */
export function jointForecasts(model: ForecastModel, outcomes: Outcomes, total: Total | undefined): JointForecast[] {
  if (!total) return []
  const amounts = knotsOf(total.column)
  return model.reports.map(({ programId, row }) => {
    const finishes = (outcomes.finishes[model.milestones.indexOf(row)] ?? new Int32Array(0)).slice(0, outcomes.count)
    const ends = knotsOf(finishes)
    return {
      programId,
      total: total.kind,
      dates: ends.map((end) => isoOf(lastDay(plusDays(model.compiled.problem.origin, end)))),
      amounts: amounts.map(Math.round),
      chance: cumulated(counted(finishes, ends, total.column, amounts), outcomes.count),
    }
  })
}

/** Different percentiles, ascending. */
function knotsOf(column: Int32Array | Float64Array): readonly number[] {
  const sorted = column.slice().sort()
  const knots = Array.from({ length: PERCENT / STEP + 1 }, (_, k) => percentileOf(sorted, k * STEP))
  return [...new Set(knots)]
}

/** How many iterations lie at or below each pair of knots and above the pairs before. */
function counted(
  finishes: Int32Array,
  ends: readonly number[],
  costs: Float64Array,
  amounts: readonly number[],
): number[][] {
  const counts = ends.map(() => amounts.map(() => 0))
  for (const [k, finish] of finishes.entries()) {
    const cost = costs[k] ?? 0
    const row = counts[ends.findIndex((end) => finish <= end)]
    const column = amounts.findIndex((amount) => cost <= amount)
    if (row) row[column] = (row[column] ?? 0) + 1
  }
  return counts
}

function cumulated(counts: readonly (readonly number[])[], of: number): number[][] {
  const above: number[] = (counts[0] ?? []).map(() => 0)
  return counts.map((row) => {
    let sum = 0
    return row.map((count, c) => {
      sum += count
      above[c] = (above[c] ?? 0) + sum
      return (above[c] ?? 0) / of
    })
  })
}

/**
 * How likely a program's report is in hand on `by` or before and the total comes to `minor` or less, 0 to 1, straight
 * lines between the knots; undefined where the forecast has no total or no such report.
 */
export function jointChance(
  { joint }: Pick<Forecast, 'joint'>,
  programId: string,
  by: IsoDate,
  minor: number,
): number | undefined {
  const found = joint.find((one) => one.programId === programId)
  if (!found) return undefined
  const along = placeIn(found.dates.map(dayOf), dayOf(by))
  const across = placeIn(found.amounts, minor)
  if (!along || !across) return 0
  const at = (row: number, column: number) => found.chance[row]?.[column] ?? 0
  const [r, c] = [along.knot, across.knot]
  const [nextRow, nextColumn] = [r + Math.ceil(along.part), c + Math.ceil(across.part)]
  const low = at(r, c) + across.part * (at(r, nextColumn) - at(r, c))
  const high = at(nextRow, c) + across.part * (at(nextRow, nextColumn) - at(nextRow, c))
  return low + along.part * (high - low)
}

/** The last knot at or below a value, and how far it is towards the next one; undefined below all of them. */
function placeIn(knots: readonly number[], value: number): { knot: number; part: number } | undefined {
  const knot = knots.findLastIndex((one) => one <= value)
  const [below, above] = [knots[knot], knots[knot + 1]]
  if (below === undefined) return undefined
  return { knot, part: above === undefined ? 0 : (value - below) / (above - below) }
}
