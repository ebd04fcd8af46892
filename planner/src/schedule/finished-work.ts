import type { Compiled } from './compile.ts'
import { ordinalOf } from './day-axis.ts'
import { type Laid, layTotal } from './demand.ts'
import { finishAt } from './own-clock.ts'
import type { DemandRow } from './problem-columns.ts'

/** What activity `i` asks, as planned: the columns have nothing of what is finished. */
export function demandsOfFinished({ index, team, ways, mode, problem }: Compiled, i: number): readonly DemandRow[] {
  const activity = index.plan.activities[i]
  const way = ways[i]?.[mode[i]! - problem.firstMode[i]!]
  return activity && way ? team.modeOf(activity, way).demands : []
}

/**
 * Lays what finished work asked: its planned hours a working day on the days that it had before the status date. Those
 * of days that it turned out not to need are asked of nobody; where it took longer than planned, its hours lie on all of
 * its days, so that they are never more than planned. False when it had no such day.
 */
export function layFinished({ problem: p, mode, statusDay }: Compiled, i: number, demand: DemandRow, into: Laid) {
  const [start, end] = [p.heldStart[i]!, p.heldEnd[i]!]
  const planned = finishAt(p, i, mode[i]!, start)
  const axis = p.axes[demand.axis]!
  if (!layTotal(axis, demand.total, demand.spread, start, Math.max(end, planned), into)) return false
  into.last = Math.min(into.last, ordinalOf(axis, Math.min(end, statusDay - p.origin)))
  into.middle = Math.min(into.middle, into.last)
  return into.last > into.first
}
