import { dayOf, type IsoDate, isoOf, lastDay, plusDays } from '../day.ts'
import { type CountedDays, countedDays, dayPercentiles } from './counted-days.ts'
import type { Forecast, JointForecast, TotalKind } from './forecast-result.ts'
import type { ForecastModel } from './model.ts'
import type { Outcomes } from './outcomes.ts'
import { inOrder } from './order.ts'
import { percentileOf } from './percentiles.ts'
import type { Total } from './totals.ts'

/** Steps of five percent on either axis. */
const STEP = 5
const PERCENT = 100

/** How likely date and cost hold at once, for each report and every total that is known, the widest last. */
export const jointForecasts = (
  model: ForecastModel,
  outcomes: Outcomes,
  totals: readonly Total[],
): readonly JointForecast[] => {
  const costs = totals.map(costKnots)
  return model.reports.flatMap(({ programId, row }) => {
    const dates = dateKnots(outcomes.finishes[model.milestones.indexOf(row)], outcomes)
    return costs.map(({ total, amounts, places }) => ({
      programId,
      total,
      dates: dates.ends.map((end) => isoOf(lastDay(plusDays(model.compiled.problem.origin, end)))),
      amounts: amounts.map(Math.round),
      chance: cumulated(countsOf(dates, amounts, places), outcomes.count),
    }))
  })
}

/** The knots of a total, and by iteration the first of them that it does not exceed. */
function costKnots({ kind, column, order }: Total) {
  const sorted = inOrder(column, order)
  const amounts = different(KNOTS.map((percent) => percentileOf(sorted, percent)))
  return { total: kind, amounts, places: placesOf(sorted, order, amounts) }
}

/** The knots of a report's ends, and by iteration the first of them by which it is in hand. */
function dateKnots(column: Int32Array | undefined, { count }: Outcomes) {
  const finishes = column ?? new Int32Array(0)
  const days = countedDays(finishes.subarray(0, count))
  const percentiles = dayPercentiles(days)
  const ends = different(KNOTS.map((percent) => percentiles[percent] ?? 0))
  const rows = rowsOf(days, ends)
  return { ends, places: Uint8Array.from({ length: count }, (_, k) => rows[(finishes[k] ?? 0) - days.first] ?? 0) }
}

function countsOf(
  dates: { readonly ends: readonly number[]; readonly places: Uint8Array },
  amounts: readonly number[],
  columns: Uint8Array,
): number[][] {
  const counts = dates.ends.map(() => amounts.map(() => 0))
  for (let k = 0; k < columns.length; k++) {
    const own = counts[dates.places[k] ?? 0]
    const at = columns[k] ?? 0
    if (own) own[at] = (own[at] ?? 0) + 1
  }
  return counts
}

/** Where the knots lie. */
const KNOTS = Array.from({ length: PERCENT / STEP + 1 }, (_, k) => k * STEP)

const different = (values: readonly number[]): readonly number[] => [...new Set(values)]

/** By iteration, the first of the ascending knots that its value does not exceed. */
function placesOf(sorted: Float64Array, order: Uint32Array, knots: readonly number[]): Uint8Array {
  const places = new Uint8Array(order.length)
  for (let k = 0, knot = 0; k < order.length; k++) {
    while ((sorted[k] ?? 0) > (knots[knot] ?? Infinity)) knot++
    places[order[k] ?? 0] = knot
  }
  return places
}

/** By day, the first of the ascending knots by which it is over. */
function rowsOf({ first, counts }: CountedDays, ends: readonly number[]): Uint8Array {
  let row = 0
  return Uint8Array.from(counts, (_, k) => {
    while (first + k > (ends[row] ?? Infinity)) row++
    return row
  })
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
 * lines between the knots; undefined where the forecast has no such total or report. The widest total unless said.
 */
export function jointChance(
  { joint }: Pick<Forecast, 'joint'>,
  programId: string,
  by: IsoDate,
  minor: number,
  total?: TotalKind,
): number | undefined {
  const found = joint.findLast((one) => one.programId === programId && (total === undefined || one.total === total))
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
