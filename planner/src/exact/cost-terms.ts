import type { Problem } from '../schedule/problem.ts'

/**
 * The objective sorted by task: which tasks bear a cost, and for the k-th of them its targets and promises. Costs of whole
 * numbers differ by multiples of `grain`; where they are not whole, `grain` is 0 and a hair's breadth stands in for it.
 */
export type CostTerms = {
  readonly tasks: Int32Array
  readonly targets: readonly Int32Array[]
  readonly promises: readonly Int32Array[]
  readonly rank: Int32Array
  readonly grain: number
}

export function costTerms({ count, objective }: Problem): CostTerms {
  const { target, weight, promised, missed, dayLate } = objective
  const tasks = Int32Array.from(new Set([...target, ...promised])).sort()
  const rank = new Int32Array(count).fill(-1)
  tasks.forEach((task, k) => {
    rank[task] = k
  })
  const termsOf = (column: Int32Array, task: number) =>
    Int32Array.from([...column.keys()].filter((k) => column[k] === task))
  return {
    tasks,
    rank,
    targets: Array.from(tasks, (task) => termsOf(target, task)),
    promises: Array.from(tasks, (task) => termsOf(promised, task)),
    grain: grainOf([...weight, ...missed, ...dayLate]),
  }
}

/** The greatest common divisor; 0 when there is none because a number is not whole, or nothing has a price. */
function grainOf(prices: readonly number[]): number {
  let divisor = 0
  for (const price of prices) {
    if (!Number.isInteger(price)) return 0
    for (let rest = price; rest > 0; ) [divisor, rest] = [rest, divisor % rest]
  }
  return divisor
}

/** What task `i` costs when it finishes on `finish`; only grows with it. */
export function costAtFinish(
  { objective }: Problem,
  { rank, targets, promises }: CostTerms,
  i: number,
  finish: number,
) {
  const { weight, due, missed, dayLate } = objective
  const k = rank[i]!
  let cost = 0
  for (const term of targets[k]!) cost += weight[term]! * finish
  for (const term of promises[k]!) {
    const late = finish - due[term]!
    if (late > 0) cost += missed[term]! + dayLate[term]! * late
  }
  return cost
}

/** Sums of the same fractions in another order differ by less than this part of them. */
const ROUNDING = 1e-9

/** The greatest cost that is truly below `cost`; where prices are not whole, the next one that rounding cannot reach. */
export function strictlyBelow({ grain }: CostTerms, cost: number): number {
  if (cost === Number.POSITIVE_INFINITY) return cost
  return grain > 0 ? grain * (Math.ceil(cost / grain) - 1) : cost - ROUNDING * Math.max(1, Math.abs(cost))
}

/** The least cost that is above `cost`; `cost` itself where prices are not whole. */
export const nextAbove = ({ grain }: CostTerms, cost: number): number =>
  grain > 0 ? grain * (Math.floor(cost / grain) + 1) : cost
