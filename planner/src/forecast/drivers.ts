import type { Driver, Drivers, VariableName } from './forecast-result.ts'
import type { ForecastModel } from './model.ts'
import type { Outcomes } from './outcomes.ts'
import { orderOf } from './order.ts'
import { placeOf } from './percentiles.ts'
import { nearRanksOf, rankCorrelation, ranksOf } from './ranks.ts'
import type { Target } from './targets.ts'

/** How many drivers of an outcome are named. */
const MOST_NAMED = 20
/** What chance alone makes of a rank correlation is hardly ever more than so many times one over the root of the count. */
const BEYOND_CHANCE = 3
/** The share of the iterations that stands for a variable's P10, and for its P90: a fifth has it in its middle. */
const FIFTH = 5
const MEDIAN = 50

/** A variable as drivers are read: its ranks; it is low below the one, and high from the other on. */
type Seen = {
  readonly name: VariableName
  readonly ranks: Float32Array
  readonly lowBelow: number
  readonly highFrom: number
}

/** What drives each outcome, the strongest first, as far as chance alone would not do the same. */
export function driversOf(model: ForecastModel, outcomes: Outcomes, targets: readonly Target[]): readonly Drivers[] {
  const seen = [...variablesSeen(outcomes), ...risksSeen(model, outcomes)]
  return targets.map(({ of, column }) => {
    const looked = column.subarray(0, outcomes.driverCount)
    const ranks = ranksOf(looked)
    const order = orderOf(looked)
    const least = BEYOND_CHANCE / Math.sqrt(looked.length)
    const strongest = seen
      .map((one) => ({ one, rank: rankCorrelation(one.ranks, ranks) }))
      .filter(({ rank }) => Math.abs(rank) > least)
      .toSorted((a, b) => Math.abs(b.rank) - Math.abs(a.rank))
      .slice(0, MOST_NAMED)
    return { of, drivers: strongest.map(({ one, rank }) => driver(one, rank, looked, order)) }
  })
}

function driver(seen: Seen, rank: number, column: Float64Array, order: Uint32Array): Driver {
  const { name, ranks, lowBelow, highFrom } = seen
  const median = column[order[placeOf(MEDIAN, order.length)] ?? 0] ?? 0
  return {
    variable: name,
    rank,
    atLow: medianWithin(ranks, 0, lowBelow, column, order) - median,
    atHigh: medianWithin(ranks, highFrom, Infinity, column, order) - median,
  }
}

/** The median of the iterations whose rank lies in `[from, to)`, which are read in the order of their values. */
function medianWithin(ranks: Float32Array, from: number, to: number, column: Float64Array, order: Uint32Array): number {
  let count = 0
  for (const rank of ranks) if (rank >= from && rank < to) count++
  let place = placeOf(MEDIAN, count)
  const entry = order.find((k) => (ranks[k] ?? 0) >= from && (ranks[k] ?? 0) < to && place-- === 0)
  return column[entry ?? 0] ?? 0
}

function variablesSeen({ scores, driverCount }: Outcomes): Seen[] {
  const fifth = Math.ceil(driverCount / FIFTH)
  return [...scores].map(([{ name }, all]) => ({
    name,
    ranks: nearRanksOf(all.subarray(0, driverCount)),
    lowBelow: fifth,
    highFrom: driverCount - fifth,
  }))
}

/** A risk is low where it does not happen. One that always or never does drives nothing. */
function risksSeen({ risks }: ForecastModel, { happened, driverCount }: Outcomes): Seen[] {
  return risks.flatMap(({ riskId }, r): Seen[] => {
    const column = Float32Array.from((happened[r] ?? new Uint8Array(0)).subarray(0, driverCount))
    const misses = column.reduce((sum, hit) => sum + 1 - hit, 0)
    if (misses === 0 || misses === driverCount) return []
    const name = { kind: 'risk', riskId } as const
    return [{ name, ranks: nearRanksOf(column), lowBelow: misses, highFrom: misses }]
  })
}
