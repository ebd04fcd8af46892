import type { Engine } from './engine.ts'
import { imply } from './imply.ts'
import { appendAtLeast, type LiteralList } from './literal-list.ts'
import { atMost } from './literals.ts'
import { leastCost } from './priced-starts.ts'
import { writeReason } from './trail.ts'

/** Keeps the cost within its limit: no variable may cost more than the others at their earliest leave. False: a conflict. */
export function propagateObjective(engine: Engine): boolean {
  const { priced, trail, conflict, scratch } = engine
  const { bearing, cost, limit } = priced
  if (limit === Number.POSITIVE_INFINITY) return true
  const least = leastCost(priced, trail.low)
  if (least > limit) {
    conflict.length = 0
    appendLowerBounds(engine, -1, least - limit, conflict)
    return false
  }
  for (const v of bearing) {
    const others = least - cost[trail.low[v]!]!
    if (others + cost[trail.high[v]!]! <= limit) continue
    const atom = lastAffordable(cost, trail.low[v]!, trail.high[v]!, limit - others)
    scratch.length = 0
    appendLowerBounds(engine, v, others + cost[atom + 1]! - limit, scratch)
    if (!imply(engine, atMost(atom), writeReason(trail, scratch.items, scratch.length))) return false
  }
  return true
}

function lastAffordable(cost: Float64Array, low: number, high: number, limit: number): number {
  let known = low
  let beyond = high
  while (beyond - known > 1) {
    const middle = (known + beyond) >> 1
    if (cost[middle]! <= limit) known = middle
    else beyond = middle
  }
  return known
}

/** The lower bounds of everything but `except`, each weakened as long as together they stay `surplus` or less too dear. */
function appendLowerBounds(engine: Engine, except: number, surplus: number, into: LiteralList): void {
  const { priced, trail, starts } = engine
  const { bearing, cost, hair, limit } = priced
  let spare = surplus - hair * Math.max(1, Math.abs(limit))
  for (const v of bearing) {
    if (v === except) continue
    const low = trail.low[v]!
    let atom = low
    let cheap = starts.first[v]! - 1
    while (atom - cheap > 1) {
      const middle = (atom + cheap) >> 1
      if (cost[low]! - cost[middle]! < spare) atom = middle
      else cheap = middle
    }
    spare -= cost[low]! - cost[atom]!
    appendAtLeast(into, starts, v, atom)
  }
}
