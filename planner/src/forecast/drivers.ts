import type { Driver, Drivers, VariableName } from './forecast-result.ts'
import type { ForecastModel } from './model.ts'
import type { Outcomes } from './outcomes.ts'
import { medianAt } from './percentiles.ts'
import { orderOf, rankCorrelation, ranksOf } from './ranks.ts'
import type { Target } from './targets.ts'

/** How many drivers of an outcome are named. */
const MOST_NAMED = 20
/** What chance alone makes of a rank correlation is hardly ever more than so many times one over the root of the count. */
const BEYOND_CHANCE = 3
/** The share of the iterations that stands for a variable's P10, and for its P90: a fifth has it in its middle. */
const FIFTH = 5

/** A variable as drivers are read: its ranks, and the iterations around its P10 and around its P90. */
type Seen = {
  readonly name: VariableName
  readonly ranks: Float64Array
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** What drives each outcome, the strongest first, as far as chance alone would not do the same. */
export function driversOf(model: ForecastModel, outcomes: Outcomes, targets: readonly Target[]): readonly Drivers[] {
  const seen = [...variablesSeen(outcomes), ...risksSeen(model, outcomes)]
  return targets.map(({ of, column }) => {
    const looked = column.slice(0, outcomes.driverCount)
    const ranks = ranksOf(looked)
    const least = BEYOND_CHANCE / Math.sqrt(looked.length)
    const strongest = seen
      .map((one) => ({ one, rank: rankCorrelation(one.ranks, ranks) }))
      .filter(({ rank }) => Math.abs(rank) > least)
      .toSorted((a, b) => Math.abs(b.rank) - Math.abs(a.rank))
      .slice(0, MOST_NAMED)
    return { of, drivers: strongest.map(({ one, rank }) => driver(one, rank, looked)) }
  })
}

function driver({ name, low, high }: Seen, rank: number, column: Float64Array): Driver {
  const median = medianAt(column, [...column.keys()])
  return {
    variable: name,
    rank,
    atLow: medianAt(column, low) - median,
    atHigh: medianAt(column, high) - median,
  }
}

function variablesSeen({ scores, driverCount }: Outcomes): Seen[] {
  return [...scores].map(([{ name }, all]) => {
    const column = all.subarray(0, driverCount)
    const order = orderOf(column)
    const fifth = Math.ceil(driverCount / FIFTH)
    return { name, ranks: ranksOf(column, order), low: [...order.slice(0, fifth)], high: [...order.slice(-fifth)] }
  })
}

/** A risk is low where it does not happen. One that always or never does drives nothing. */
function risksSeen({ risks }: ForecastModel, { happened, driverCount }: Outcomes): Seen[] {
  return risks.flatMap(({ riskId }, r) => {
    const column = Float64Array.from((happened[r] ?? new Uint8Array(0)).subarray(0, driverCount))
    const entries = [...column.keys()]
    const [low, high] = [entries.filter((k) => column[k] === 0), entries.filter((k) => column[k] === 1)]
    if (low.length === 0 || high.length === 0) return []
    return [{ name: { kind: 'risk', riskId } as const, ranks: ranksOf(column), low, high }]
  })
}
