import { ordinalOf } from '../schedule/day-axis.ts'
import { emptyLaid, type Laid, layDemand } from '../schedule/demand.ts'
import { allowedStart, finishAt } from '../schedule/own-clock.ts'
import { type Dates, FREE, type Problem } from '../schedule/problem.ts'

/**
 * Whether some task could not be done within its limits even if whoever does it had nothing else to do: no start from its
 * earliest on leaves every demand what it asks, one demand at a time.
 */
export function somethingFitsNowhere(p: Problem, mode: Int32Array, { start }: Dates): boolean {
  const laid = emptyLaid()
  for (let i = 0; i < p.count; i++) {
    const row = mode[i] ?? 0
    if (p.held[i] !== FREE || p.firstDemand[row] === p.firstDemand[row + 1]) continue
    if (!fitsSomewhere(p, i, row, start[i] ?? 0, laid)) return true
  }
  return false
}

function fitsSomewhere(p: Problem, i: number, row: number, earliest: number, laid: Laid): boolean {
  const last = Math.min(p.ceiling[i] ?? p.horizon, p.horizon)
  for (let start = allowedStart(p, i, row, earliest); ; start = allowedStart(p, i, row, start + 1)) {
    const finish = finishAt(p, i, row, start)
    if (finish > last) return false
    if (fitsAt(p, row, start, finish, laid)) return true
  }
}

function fitsAt(p: Problem, row: number, start: number, finish: number, laid: Laid): boolean {
  for (let d = p.firstDemand[row] ?? 0; d < (p.firstDemand[row + 1] ?? 0); d++)
    if (!layDemand(p, d, start, finish, laid) || !isThere(p, d, laid)) return false
  return true
}

/** Whether a resource that nobody else asks has what a laid demand asks, on each of its days. */
function isThere(p: Problem, d: number, { first, middle, last, rate, restRate }: Laid): boolean {
  const resource = p.resources[p.resource[d] ?? 0]
  const own = resource && p.axes[resource.axis]
  const days = p.axes[p.demandAxis[d] ?? 0]?.days ?? []
  if (!own) return false
  for (let k = first; k < last; k++) {
    const day = days[k] ?? 0
    const isWorked = own.before[day + 1] !== own.before[day]
    const there = isWorked ? (resource.capacity[ordinalOf(own, day)] ?? 0) : 0
    if (there < (k < middle ? rate : restRate)) return false
  }
  return true
}
