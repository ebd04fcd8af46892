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

/** A variable as drivers are read: its ranks, and the iterations in which it is low and high. */
type Seen = {
  readonly name: VariableName
  readonly ranks: Float32Array
  readonly isLow: (rank: number) => boolean
  readonly isHigh: (rank: number) => boolean
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

function driver({ name, ranks, isLow, isHigh }: Seen, rank: number, column: Float64Array, order: Uint32Array): Driver {
  const medianWhere = (is: (rank: number) => boolean): number => {
    const entries = order.filter((k) => is(ranks[k] ?? 0))
    return column[entries[placeOf(MEDIAN, entries.length)] ?? 0] ?? 0
  }
  const median = column[order[placeOf(MEDIAN, order.length)] ?? 0] ?? 0
  return { variable: name, rank, atLow: medianWhere(isLow) - median, atHigh: medianWhere(isHigh) - median }
}

function variablesSeen({ scores, driverCount }: Outcomes): Seen[] {
  const fifth = Math.ceil(driverCount / FIFTH)
  return [...scores].map(([{ name }, all]) => ({
    name,
    ranks: nearRanksOf(all.subarray(0, driverCount)),
    isLow: (rank) => rank < fifth,
    isHigh: (rank) => rank >= driverCount - fifth,
  }))
}

/** A risk is low where it does not happen. One that always or never does drives nothing. */
function risksSeen({ risks }: ForecastModel, { happened, driverCount }: Outcomes): Seen[] {
  return risks.flatMap(({ riskId }, r): Seen[] => {
    const column = Float32Array.from((happened[r] ?? new Uint8Array(0)).subarray(0, driverCount))
    const misses = column.reduce((sum, hit) => sum + 1 - hit, 0)
    if (misses === 0 || misses === driverCount) return []
    const name = { kind: 'risk', riskId } as const
    return [{ name, ranks: nearRanksOf(column), isLow: (rank) => rank < misses, isHigh: (rank) => rank >= misses }]
  })
}
