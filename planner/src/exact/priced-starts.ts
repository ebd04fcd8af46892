import type { Problem } from '../schedule/problem.ts'
import { type CostTerms, costAtFinish } from './cost-terms.ts'
import type { FixedTasks } from './fixed-tasks.ts'
import type { Starts } from './starts.ts'

/**
 * The objective over atoms: `cost[a]` is what its variable costs when it takes atom a, and `bearing` the variables that
 * cost anything. Solutions of cost `limit` or less are looked for; the limit only falls.
 */
export type PricedStarts = {
  readonly bearing: Int32Array
  readonly cost: Float64Array
  readonly constant: number
  /** Two sums of the same prices differ by less than this part of them; 0 for whole numbers. */
  readonly hair: number
  limit: number
}

const HAIR = 1e-9

export function pricedStarts(
  p: Problem,
  { dates }: FixedTasks,
  starts: Starts,
  terms: CostTerms,
  limit: number,
): PricedStarts {
  const bearing: number[] = []
  const cost = new Float64Array(starts.owner.length)
  let constant = 0
  for (const i of terms.tasks) {
    const v = starts.variable[i]!
    if (v < 0) constant += costAtFinish(p, terms, i, dates.finish[i]!)
    else {
      bearing.push(v)
      for (let a = starts.first[v]!; a < starts.first[v + 1]!; a++)
        cost[a] = costAtFinish(p, terms, i, starts.finish[a]!)
    }
  }
  return { bearing: Int32Array.from(bearing), cost, constant, hair: terms.grain > 0 ? 0 : HAIR, limit }
}

/** The least that any choice inside the bounds `low` costs. */
export function leastCost({ bearing, cost, constant }: PricedStarts, low: Int32Array): number {
  let sum = constant
  for (const v of bearing) sum += cost[low[v]!]!
  return sum
}
