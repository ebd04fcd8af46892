import type { WorkingCalendar } from '../calendar.ts'
import {
  alignToMonths,
  type Day,
  type DaySpan,
  dayNumber,
  dayOf,
  earliestReaching,
  endAfter,
  latestReaching,
  plusDays,
  plusMonths,
} from '../day.ts'
import type { Activity } from '../plan/activities.ts'
import type { TimeUnit } from '../plan/values.ts'

/** Far enough that nothing is planned there: 274 years after 1970. */
export const NEVER = dayNumber(100_000)

/**
 * An activity as the network pass sees it: how long it takes from a start, and which starts are allowed.
 * `held` fixes the span: something that is done, open, or pinned by a person.
 */
export type Task = {
  readonly id: string
  readonly duration: { readonly value: number; readonly unit: TimeUnit }
  readonly calendar: WorkingCalendar
  /** Whether it starts only on working days: work, and waits counted in business days. */
  readonly worked: boolean
  readonly held?: DaySpan & { readonly by: 'started' | 'finished' | 'pin' }
  /** A finish kept whatever the start does: a window whose start slid and whose end a person decided to keep. */
  readonly keptEnd?: Day
  readonly slots: readonly DaySpan[]
  readonly alignTo?: 1 | 3
}

/** Exclusive end of the task when it starts on `start`. */
export function finishFrom(task: Task, start: Day): Day {
  if (task.keptEnd !== undefined) return dayNumber(Math.max(task.keptEnd, start + 1))
  const { value, unit } = task.duration
  if (unit === 'ed') return plusDays(start, value)
  return unit === 'mo' ? plusMonths(start, value) : task.calendar.finish(start, value)
}

/** The latest start whose end is `finish` or earlier, before slots and alignment are looked at. */
export function startFor(task: Task, finish: Day): Day {
  const { value, unit } = task.duration
  if (unit === 'ed') return plusDays(finish, -value)
  return unit === 'mo' ? latestReaching(finish, value) : task.calendar.latestStart(finish, value)
}

/** The earliest start whose end is `finish` or later. */
export function startReaching(task: Task, finish: Day): Day {
  const { value, unit } = task.duration
  if (unit === 'ed') return plusDays(finish, -value)
  if (unit === 'mo') return earliestReaching(finish, value)
  const start = task.calendar.latestStart(finish, value)
  return finishFrom(task, start) >= finish ? start : task.calendar.onOrAfter(plusDays(start, 1))
}

/** The first allowed start on or after `day`: a working day, aligned, the whole inside a slot if any slot is left. */
export function allowedStart(task: Task, day: Day): Day {
  const snapped = snap(task, day)
  if (task.slots.length === 0) return snapped
  for (const slot of task.slots) {
    const start = snap(task, dayNumber(Math.max(snapped, slot.start)))
    if (finishFrom(task, start) <= slot.end) return start
  }
  return snapped
}

function snap(task: Task, day: Day): Day {
  const aligned = task.alignTo ? alignToMonths(day, task.alignTo) : day
  return task.worked ? task.calendar.onOrAfter(aligned) : aligned
}

/** The day a constraint names, as the boundary the pass computes with: a milestone lies after its day. */
export const boundaryOf = (activity: Activity, date: string): Day =>
  activity.kind === 'milestone' ? endAfter(dayOf(date)) : dayOf(date)
