import { monthsLater } from '../civil.ts'
import { type DayAxis, dayAt, ordinalOf } from './day-axis.ts'
import { earliestCarriedTo, finishAt, latestCarriedTo, startFor, startReaching } from './own-clock.ts'
import {
  AS_LATE_AS,
  AT_LEAST,
  type Dates,
  ELAPSED,
  ENTERS_FINISH,
  LEAVES_FINISH,
  NEVER,
  type Problem,
  WORKING,
} from './problem.ts'

/** `day` moved by the lags of an arc, one after the other; working days are those of its successor. */
export function afterLags(p: Problem, arc: number, day: number): number {
  const { firstLag, lag, lagUnit, to } = p.arcs
  let at = day
  for (let k = firstLag[arc]!; k < firstLag[arc + 1]!; k++)
    at = shifted(p, at, lag[k]!, lagUnit[k]!, p.axes[p.axis[to[arc]!]!]!)
  return at
}

function shifted(p: Problem, day: number, value: number, unit: number, axis: DayAxis): number {
  if (value === 0 || unit === ELAPSED) return day + value
  if (unit !== WORKING) return monthsLater(p.origin + day, value) - p.origin
  return value > 0 ? dayAt(axis, ordinalOf(axis, day) + value - 1) + 1 : dayAt(axis, ordinalOf(axis, day) + value)
}

/** The earliest day that the lags of an arc carry to `target` or later. */
export const earliestBefore = (p: Problem, arc: number, target: number): number =>
  backThroughLags(p, arc, target, earliestWorking, earliestCarriedTo)

/** The latest day that the lags of an arc carry to `target` or earlier. */
export const latestBefore = (p: Problem, arc: number, target: number): number =>
  backThroughLags(p, arc, target, latestWorking, latestCarriedTo)

type BackWorking = (p: Problem, target: number, value: number, axis: DayAxis) => number
type BackMonths = (p: Problem, target: number, months: number) => number

/** `target` taken back through the lags of an arc, the last one first. */
function backThroughLags(p: Problem, arc: number, target: number, working: BackWorking, months: BackMonths): number {
  const { firstLag, lag, lagUnit, to } = p.arcs
  const axis = p.axes[p.axis[to[arc]!]!]!
  let at = target
  for (let k = firstLag[arc + 1]! - 1; k >= firstLag[arc]!; k--) {
    const [value, unit] = [lag[k]!, lagUnit[k]!]
    if (unit === ELAPSED || value === 0) at -= value
    else at = unit === WORKING ? working(p, at, value, axis) : months(p, at, value)
  }
  return at
}

/** The earliest day from which a lag of working days reaches `target`; working days end with the tables. */
function earliestWorking(p: Problem, target: number, value: number, axis: DayAxis): number {
  let day = shifted(p, target, -value, WORKING, axis)
  while (day > 0 && shifted(p, day - 1, value, WORKING, axis) >= target) day--
  while (day < p.horizon && shifted(p, day, value, WORKING, axis) < target) day++
  return day
}

/** The latest day from which a lag of working days does not pass `target`. */
function latestWorking(p: Problem, target: number, value: number, axis: DayAxis): number {
  let day = shifted(p, target, -value, WORKING, axis)
  while (day < p.horizon && shifted(p, day + 1, value, WORKING, axis) <= target) day++
  while (day > 0 && shifted(p, day, value, WORKING, axis) > target) day--
  return day
}

const sideOf = (i: number, atFinish: boolean, { start, finish }: Dates): number => (atFinish ? finish[i]! : start[i]!)

/**
 * The earliest start that arc `arc` alone leaves to the task it pushes, before that task's own calendar is asked.
 * `mode[i]`: the mode (a row) in which each task is done.
 */
export function pushOf(p: Problem, arc: number, dates: Dates, mode: Int32Array): number {
  const { from, to, ends, sense, plainLag } = p.arcs
  const i = from[arc]!
  const j = to[arc]!
  const plain = plainLag[arc]!
  if (plain !== NEVER) return (ends[arc]! & LEAVES_FINISH ? dates.finish[i]! : dates.start[i]!) + plain
  if (sense[arc] === AS_LATE_AS) return startFor(p, j, mode[j]!, afterLags(p, arc, dates.start[i]!))
  if (sense[arc] === AT_LEAST) {
    const limit = afterLags(p, arc, sideOf(i, (ends[arc]! & LEAVES_FINISH) !== 0, dates))
    return ends[arc]! & ENTERS_FINISH ? startReaching(p, j, mode[j]!, limit) : limit
  }
  const limit = earliestBefore(p, arc, sideOf(j, (ends[arc]! & ENTERS_FINISH) !== 0, dates))
  return ends[arc]! & LEAVES_FINISH ? startReaching(p, i, mode[i]!, limit) : limit
}

/** The latest exclusive end that arc `arc` alone leaves to the task it pulls. */
export function pullOf(p: Problem, arc: number, late: Dates, mode: Int32Array): number {
  const { from, to, ends, sense } = p.arcs
  const i = from[arc]!
  const j = to[arc]!
  if (sense[arc] === AT_LEAST) {
    const limit = latestBefore(p, arc, sideOf(j, (ends[arc]! & ENTERS_FINISH) !== 0, late))
    return ends[arc]! & LEAVES_FINISH ? limit : finishAt(p, i, mode[i]!, startOnOrBefore(p, i, limit))
  }
  const limit = afterLags(p, arc, sideOf(i, (ends[arc]! & LEAVES_FINISH) !== 0, late))
  return ends[arc]! & ENTERS_FINISH ? limit : finishAt(p, j, mode[j]!, limit)
}

/** The last allowed working start on or before `day`. */
function startOnOrBefore(p: Problem, i: number, day: number): number {
  if (p.startsWorked[i] === 0) return day
  const axis = p.axes[p.axis[i]!]!
  return dayAt(axis, ordinalOf(axis, day + 1) - 1)
}

/** By how many elapsed days `dates` break an arc; 0 or less when it holds. As-late-as arcs are wishes and never broken. */
export function shortfallOf(p: Problem, arc: number, dates: Dates): number {
  const { from, to, ends, sense } = p.arcs
  if (sense[arc] === AS_LATE_AS) return 0
  const limit = afterLags(p, arc, sideOf(from[arc]!, (ends[arc]! & LEAVES_FINISH) !== 0, dates))
  const side = sideOf(to[arc]!, (ends[arc]! & ENTERS_FINISH) !== 0, dates)
  return sense[arc] === AT_LEAST ? limit - side : side - limit
}
