import { precedenceOrder } from '../schedule/precedence-order.ts'
import { FREE } from '../schedule/problem.ts'
import type { Polish } from './polish.ts'

/** Gives each task that moved the place in the order that it has at present, where that is as good. */
export function stayPut(polish: Polish): void {
  const { problem: p } = polish.compiled
  const { start } = polish.present
  const distance = (i: number): number => Math.abs(polish.now.dates.start[i]! - start[i]!)
  const moved = Array.from(start.keys())
    .filter((i) => p.held[i] === FREE && distance(i) > 0)
    .toSorted((a, b) => distance(b) - distance(a) || a - b)
  for (const i of moved) {
    const rank = Float64Array.from(polish.now.dates.start)
    rank[i] = Math.min(start[i]!, rank[i]!) - 1 / 2
    polish.tries({ order: precedenceOrder(p, rank) })
  }
}
