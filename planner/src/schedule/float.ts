import { latestBefore } from './arc-limits.ts'
import { ordinalOf } from './day-axis.ts'
import { type ExtraArcs, latestDatesBy, neverDated, pullBack } from './network.ts'
import { AT_LEAST, type Dates, ENTERS_FINISH, LEAVES_FINISH, NEVER, type Problem } from './problem.ts'

/**
 * Days from `early` to `late` on the task's own clock: working days for work and for milestones (a weekend before the
 * work that follows is no float to anybody), elapsed days for windows and for time that has to pass.
 */
export function daysBetween(p: Problem, i: number, mode: number, early: number, late: number): number {
  if (p.startsWorked[i] === 0 && p.duration[mode] !== 0) return late - early
  const axis = p.axes[p.axis[i]!]!
  return ordinalOf(axis, late) - ordinalOf(axis, early)
}

/** Float towards one end: the latest dates, and for each task how many days its finish may slip. */
export type FloatTowards = { readonly late: Dates; readonly days: Int32Array }

/** Late dates and float when nothing may end after `end`. */
export function floatTowardsEnd(
  p: Problem,
  mode: Int32Array,
  dates: Dates,
  end: number,
  waiting?: ExtraArcs,
): FloatTowards {
  const late = latestDatesBy(p, mode, end, waiting)
  const days = new Int32Array(p.count)
  for (let i = 0; i < p.count; i++) days[i] = daysBetween(p, i, mode[i]!, dates.finish[i]!, late.finish[i]!)
  return { late, days }
}

/** What a task may slip by until a program's report does, and its latest dates towards that report. */
export type FloatTowardsReport = {
  readonly programId: string
  readonly days: number
  readonly lateStart: number
  readonly lateFinish: number
}

/** The float of each task towards every report that it leads to, in the order of `reports` (program, its report's task). */
export function floatsTowardsReports(
  p: Problem,
  mode: Int32Array,
  dates: Dates,
  reports: readonly (readonly [string, number])[],
  waiting?: ExtraArcs,
): readonly (readonly FloatTowardsReport[])[] {
  const found = Array.from({ length: p.count }, (): FloatTowardsReport[] => [])
  // One pair of columns for all of them: a plan with many programs would fill as many with days that are never.
  const late = neverDated(p)
  for (const [programId, report] of reports) {
    for (const i of pullBack(p, mode, new Map([[report, dates.finish[report]!]]), late, waiting)) {
      const [lateStart, lateFinish] = [late.start[i]!, late.finish[i]!]
      late.start[i] = NEVER
      late.finish[i] = NEVER
      if (lateFinish >= NEVER) continue
      const days = daysBetween(p, i, mode[i]!, dates.finish[i]!, lateFinish)
      found[i]!.push({ programId, days, lateStart, lateFinish })
    }
  }
  return found
}

/** For each task how many days its finish may slip before anything after it moves; without successors, `none`. */
export function freeFloats(
  p: Problem,
  mode: Int32Array,
  dates: Dates,
  none: (i: number) => number,
  waiting?: ExtraArcs,
): Int32Array {
  const { firstPull, pull, sense } = p.arcs
  return Int32Array.from({ length: p.count }, (_, i) => {
    let least = NEVER
    for (let k = firstPull[i]!; k < firstPull[i + 1]!; k++)
      if (sense[pull[k]!] === AT_LEAST) least = Math.min(least, slackOf(p, mode, pull[k]!, i, dates))
    for (const j of waiting?.after[i] ?? [])
      least = Math.min(least, daysBetween(p, i, mode[i]!, dates.finish[i]!, dates.start[j]!))
    return least === NEVER ? none(i) : least
  })
}

function slackOf(p: Problem, mode: Int32Array, arc: number, i: number, { start, finish }: Dates): number {
  const { ends, to } = p.arcs
  const j = to[arc]!
  const limit = latestBefore(p, arc, ends[arc]! & ENTERS_FINISH ? finish[j]! : start[j]!)
  return daysBetween(p, i, mode[i]!, ends[arc]! & LEAVES_FINISH ? finish[i]! : start[i]!, limit)
}
