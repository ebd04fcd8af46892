import { heavyRate, lightRate } from '../schedule/demand.ts'
import { DAILY, EVEN, type Problem } from '../schedule/problem.ts'

/** The least that demand `d` asks of a day when it lies on at most so many days: more days only make rates smaller. */
export function lowestRate(p: Problem, d: number, days: number): number {
  const total = p.total[d]!
  const spread = p.spread[d]!
  if (spread === DAILY) return total
  if (spread === EVEN) return Math.floor(total / days)
  if (days < 2) return total
  return Math.min(heavyRate(total, days), lightRate(total, days))
}
