import { ordinalOf } from '../schedule/day-axis.ts'
import { latestDates } from '../schedule/network.ts'
import { DAILY, type Dates, ELAPSED, EVEN, NEVER, type Problem, WORKING } from '../schedule/problem.ts'

/**
 * The earliest exclusive end of task `target` that calendars, arcs and energy allow: for every resource and every span
 * from some task's earliest start to some task's latest finish, what must happen inside asks no more than there is
 * (destructive lower bound, Klein & Scholl 1999, with the energy of fully contained tasks, Baptiste, Le Pape & Nuijten
 * 1999). `early`: earliest dates, people left out; `latest`: an end known to be possible, or the horizon.
 */
export function energyBound(p: Problem, mode: Int32Array, early: Dates, target: number, latest: number): number {
  const demanding = demandsBefore(p, mode, early, target)
  let [refuted, open] = [early.finish[target]! - 1, Math.max(latest, early.finish[target]!)]
  while (open - refuted > 1) {
    const end = Math.floor((open + refuted) / 2)
    const late = latestDates(p, mode, new Map([[target, end]]))
    if (demanding.some((demands, r) => asksTooMuch(p, r, demands, early, late))) refuted = end
    else open = end
  }
  return open
}

type Demand = { readonly task: number; readonly energy: number }

/** What each resource is asked for by tasks that lead to the target, in thousandths of an hour, rounding given away. */
function demandsBefore(p: Problem, mode: Int32Array, early: Dates, target: number): Demand[][] {
  const leads = latestDates(p, mode, new Map([[target, early.finish[target]!]])).finish
  const demands: Demand[][] = p.resources.map(() => [])
  for (let i = 0; i < p.count; i++) {
    if (leads[i]! >= NEVER) continue
    for (let d = p.firstDemand[mode[i]!]!; d < p.firstDemand[mode[i]! + 1]!; d++)
      demands[p.resource[d]!]!.push({ task: i, energy: energyOf(p, d, i, early) })
  }
  return demands
}

/**
 * What a demand really takes, its daily rates rounded down. Where its days depend on the start, a total that is spread
 * over n days loses less than n thousandths.
 */
function energyOf(p: Problem, d: number, i: number, { start, finish }: Dates): number {
  const axis = p.axes[p.demandAxis[d]!]!
  const days = ordinalOf(axis, finish[i]!) - ordinalOf(axis, start[i]!)
  if (p.spread[d] === DAILY) return p.total[d]! * Math.max(0, days - (axis.everyDay ? 0 : ROUNDED_DAYS))
  const isSteady =
    p.spread[d] === EVEN &&
    (axis.everyDay ? p.unit[i] === ELAPSED : p.demandAxis[d] === p.axis[i] && p.unit[i] === WORKING)
  if (isSteady && days > 0) return days * Math.floor(p.total[d]! / days)
  return Math.max(0, p.total[d]! - Math.max(days, 1) - ROUNDED_DAYS)
}

/** Spans of one task differ by calendar; none by more days than this where its energy still matters. */
const ROUNDED_DAYS = 31

/** Spans looked at for each resource: from the earliest starts of so many tasks. */
const MOST_SPANS = 200

function asksTooMuch(p: Problem, r: number, demands: readonly Demand[], early: Dates, late: Dates): boolean {
  const byFinish = demands.toSorted((a, b) => late.finish[a.task]! - late.finish[b.task]!)
  const starts = [...new Set(demands.map(({ task }) => early.start[task]!))].sort((a, b) => a - b)
  const step = Math.ceil(starts.length / MOST_SPANS)
  return starts.some((from, k) => k % step === 0 && asksTooMuchFrom(p, r, byFinish, early, late, from))
}

function asksTooMuchFrom(
  p: Problem,
  r: number,
  byFinish: readonly Demand[],
  early: Dates,
  late: Dates,
  from: number,
): boolean {
  const { axis, capacity } = p.resources[r]!
  const days = p.axes[axis]!
  let [asked, had, at] = [0, 0, ordinalOf(days, from)]
  return byFinish.some(({ task, energy }) => {
    if (early.start[task]! < from) return false
    asked += energy
    for (const last = ordinalOf(days, Math.max(from, late.finish[task]!)); at < last; at++) had += capacity[at]!
    return asked > had
  })
}
