import { civilOf, dayOfCivil, monthsLater } from '../civil.ts'
import { dayAt, ordinalOf } from './day-axis.ts'
import { ELAPSED, type Problem, WORKING } from './problem.ts'

/** The exclusive end of task `i`, done in mode `mode` (a row), when it starts on `start`. */
export function finishAt(p: Problem, i: number, mode: number, start: number): number {
  const kept = p.keptEnd[i]!
  if (kept >= 0) return kept > start ? kept : start + 1
  const value = p.duration[mode]!
  const unit = p.unit[i]!
  if (unit === ELAPSED || value === 0) return start + value
  if (unit !== WORKING) return monthsLater(p.origin + start, value) - p.origin
  const axis = p.axes[p.axis[i]!]!
  return dayAt(axis, ordinalOf(axis, start) + value - 1) + 1
}

/** The latest start whose end is `finish` or earlier, before slots and alignment are looked at. */
export function startFor(p: Problem, i: number, mode: number, finish: number): number {
  const value = p.duration[mode]!
  const unit = p.unit[i]!
  if (unit === ELAPSED || value === 0) return finish - value
  if (unit !== WORKING) return latestCarriedTo(p, finish, value)
  const axis = p.axes[p.axis[i]!]!
  return dayAt(axis, ordinalOf(axis, finish) - value)
}

/** The earliest start whose end is `finish` or later. */
export function startReaching(p: Problem, i: number, mode: number, finish: number): number {
  const value = p.duration[mode]!
  const unit = p.unit[i]!
  if (unit === ELAPSED || value === 0) return finish - value
  if (unit !== WORKING) return earliestCarriedTo(p, finish, value)
  const axis = p.axes[p.axis[i]!]!
  const start = dayAt(axis, ordinalOf(axis, finish) - value)
  const worked = finishAt(p, i, mode, start) >= finish ? start : dayAt(axis, ordinalOf(axis, start + 1))
  // What is pinned to a day off ends as if it had started on the next worked one.
  const first = p.startsWorked[i] === 0 && worked > 0 ? dayAt(axis, ordinalOf(axis, worked) - 1) + 1 : worked
  return first < worked && finishAt(p, i, mode, first) >= finish ? first : worked
}

/** The earliest day that `months` calendar months carry to `target` or later. */
export function earliestCarriedTo(p: Problem, target: number, months: number): number {
  let day = monthsLater(p.origin + target, -months) - p.origin
  while (monthsLater(p.origin + day, months) - p.origin >= target) day--
  while (monthsLater(p.origin + day, months) - p.origin < target) day++
  return day
}

/** The latest day that `months` calendar months carry to `target` or earlier. */
export function latestCarriedTo(p: Problem, target: number, months: number): number {
  let day = monthsLater(p.origin + target, -months) - p.origin
  while (monthsLater(p.origin + day, months) - p.origin <= target) day++
  while (monthsLater(p.origin + day, months) - p.origin > target) day--
  return day
}

/**
 * The first allowed start on or after `day`: a working day, aligned, the whole inside a slot. When no slot is left the
 * slots are given up, and the finding N03 says so.
 */
export function allowedStart(p: Problem, i: number, mode: number, day: number): number {
  const from = snapped(p, i, day)
  const first = p.firstSlot[i]!
  const last = p.firstSlot[i + 1]!
  for (let slot = first; slot < last; slot++) {
    const opens = p.slotStart[slot]!
    const start = opens > from ? snapped(p, i, opens) : from
    if (finishAt(p, i, mode, start) <= p.slotEnd[slot]!) return start
  }
  return from
}

/** Whether a task may start on `day`: what `allowedStart` leaves where it is, and inside a slot where there are slots. */
export function mayStart(p: Problem, i: number, mode: number, day: number): boolean {
  if (snapped(p, i, day) !== day) return false
  const first = p.firstSlot[i]!
  const last = p.firstSlot[i + 1]!
  if (first === last) return true
  const finish = finishAt(p, i, mode, day)
  for (let slot = first; slot < last; slot++) if (p.slotStart[slot]! <= day && finish <= p.slotEnd[slot]!) return true
  return false
}

/**
 * The first start on or after `day` as if the task had no slots. Aligned work starts on the first worked day of a month
 * (or quarter), whichever day of that month is asked about.
 */
export function snapped(p: Problem, i: number, day: number): number {
  const months = p.alignMonths[i]!
  if (months === 0) return workedFrom(p, i, day)
  const first = firstOf(p, day, months)
  const start = workedFrom(p, i, first)
  return start >= day ? start : workedFrom(p, i, monthsLater(p.origin + first, months) - p.origin)
}

/** The first start on or after `day` as if the task had neither slots nor alignment; past the tables `day` itself, never earlier. */
export function workedFrom(p: Problem, i: number, day: number): number {
  if (p.startsWorked[i] === 0 || day >= p.horizon) return day
  const axis = p.axes[p.axis[i]!]!
  return axis.everyDay ? day : dayAt(axis, ordinalOf(axis, day))
}

/** The first of the month that `day` lies in; with 3 months, of the quarter. */
function firstOf(p: Problem, day: number, months: number): number {
  const { year, month } = civilOf(p.origin + day)
  return dayOfCivil({ year, month: month - ((month - 1) % months), day: 1 }) - p.origin
}
