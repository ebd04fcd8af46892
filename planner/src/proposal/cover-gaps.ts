import { AT_LEAST, type Problem } from '../schedule/problem.ts'
import { precedenceOrder } from '../schedule/precedence-order.ts'
import type { Polish } from './polish.ts'

/** Tasks tried for each program: those that compete for people, the latest first; what began long ago closes no gap. */
const MOST_TRIED = 12

/**
 * Where a program is without cover until its report is in hand: what leads to that report takes what people have first,
 * the whole of it or as much as comes before one of its tasks, where no report and no promise pays for it.
 */
export function closeCoverGaps(polish: Polish): void {
  const { index, problem: p } = polish.compiled
  for (const cover of polish.scores.covers) {
    const report = index.position(cover.program.reportInHandId)
    const { mode, dates } = polish.now
    const leading = leadingTo(p, report)
      .filter((i) => i === report || p.firstDemand[mode[i]!]! < p.firstDemand[mode[i]! + 1]!)
      .toSorted((a, b) => dates.start[b]! - dates.start[a]!)
    for (const task of leading.slice(0, MOST_TRIED)) {
      if (polish.isOver || polish.scores.coverOf(cover, polish.now.dates).gap === 0) break
      polish.tries({ order: withFirst(p, polish.now.dates.start, leadingTo(p, task)) })
    }
  }
}

/** The order of the dates, but with some tasks before all others. */
function withFirst(p: Problem, start: Int32Array, first: readonly number[]): Int32Array {
  const rank = Float64Array.from(start)
  for (const i of first) rank[i] = rank[i]! - p.horizon
  return precedenceOrder(p, rank)
}

/** A task and whatever it waits for. */
function leadingTo({ arcs }: Problem, task: number): readonly number[] {
  const { firstPush, push, from, sense } = arcs
  const found = new Set([task])
  for (const i of found)
    for (let k = firstPush[i]!; k < firstPush[i + 1]!; k++) if (sense[push[k]!] === AT_LEAST) found.add(from[push[k]!]!)
  return [...found]
}
