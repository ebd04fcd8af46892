import { solveExactly } from '../exact/solve-exactly.ts'
import { HopelessDemands } from '../levelling/hopeless-demands.ts'
import { orderOfDates } from '../levelling/order-of-dates.ts'
import { AS_LATE_AS, costOf, FREE, type Problem } from '../schedule/problem.ts'
import type { KnownOrder } from './known-order.ts'

/** Combinations of modes, times tasks, up to which all are tried, and conflicts for each. */
const MOST_COMBINED = 2048
const CONFLICTS = 2000

/**
 * What the exact method says of every combination of modes of a small problem, one after the other: the best dates of
 * all, and whether they are proven to be. `best` itself where the problem is not small, or has one combination only.
 */
export function triedInEveryMode(
  p: Problem,
  ownMode: Int32Array,
  best: KnownOrder,
  keepGoing: (() => boolean) | undefined,
): KnownOrder {
  const combinations = modeCombinations(p, ownMode)
  if (combinations.length <= 1) return best
  let [now, isDecided] = [best, true]
  const hopeless = new HopelessDemands(p)
  const isForNobody = (mode: Int32Array) =>
    mode.some((row, i) => p.held[i] === FREE && hopeless.of(i, row, p.floor[i]!).length > 0)
  for (const mode of combinations) {
    if (isForNobody(mode)) continue
    const below = now.brokenDays === 0 ? { below: costOf(p, now.dates.finish) } : {}
    const result = solveExactly(p, { conflicts: CONFLICTS, mode, ...below, ...(keepGoing && { keepGoing }) })
    if (result.dates) now = { ...now, ...orderOfDates(p, result.dates, mode), mode, dates: result.dates, brokenDays: 0 }
    isDecided &&= result.status === 'optimal' || result.status === 'infeasible'
  }
  const isClean = now.brokenDays === 0
  const hasWishes = p.arcs.sense.includes(AS_LATE_AS)
  return { ...now, isOptimal: isDecided && isClean, isInfeasible: isDecided && !isClean && !hasWishes }
}

/** Every combination of modes of the tasks that may move, the others in their own; none where there are too many. */
function modeCombinations(p: Problem, ownMode: Int32Array): readonly Int32Array[] {
  let combinations: readonly Int32Array[] = [ownMode]
  for (let i = 0; i < p.count; i++) {
    const modes = p.held[i] === FREE ? p.firstMode[i + 1]! - p.firstMode[i]! : 1
    if (modes * combinations.length * p.count > MOST_COMBINED) return []
    if (modes > 1)
      combinations = combinations.flatMap((mode) =>
        Array.from({ length: modes }, (_, k) => mode.with(i, p.firstMode[i]! + k)),
      )
  }
  return combinations
}
