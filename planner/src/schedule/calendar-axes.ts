import { type Day, dayOf, plusDays, weekdayOf } from '../day.ts'
import type { Calendar, Person } from '../plan/people.ts'
import { type DayAxis, dayAxis } from './day-axis.ts'

/** The days that a problem looks at: `[origin, origin + horizon)`. */
export type Frame = { readonly origin: Day; readonly horizon: number }

/** A table lives as long as the calendar or the person it was made from; a drag makes none. */
const TABLES = new WeakMap<object, { readonly key: string; readonly calendar: Calendar; readonly axis: DayAxis }>()

/** The worked days of a calendar: its working week less holidays and closures. */
export const calendarAxis = (calendar: Calendar, frame: Frame): DayAxis => kept(calendar, calendar, [], frame)

/** The days on which a person works: those of their calendar less their leave. */
export const personAxis = (person: Person, calendar: Calendar, frame: Frame): DayAxis =>
  person.leave.length === 0 ? calendarAxis(calendar, frame) : kept(person, calendar, person.leave, frame)

function kept(owner: object, calendar: Calendar, leave: Person['leave'], frame: Frame): DayAxis {
  const key = `${frame.origin} ${frame.horizon}`
  const known = TABLES.get(owner)
  if (known?.key === key && known.calendar === calendar) return known.axis
  const axis = axisOf(calendar, leave, frame)
  TABLES.set(owner, { key, calendar, axis })
  return axis
}

function axisOf(calendar: Calendar, leave: Person['leave'], { origin, horizon }: Frame): DayAxis {
  const isWorkday = [false, false, false, false, false, false, false, false]
  for (const weekday of calendar.workingWeek) isWorkday[weekday] = true
  const off = new Set<number>(calendar.holidays.map(({ on }) => dayOf(on) - origin))
  for (const { start, end } of [...calendar.closures, ...leave]) {
    const last = Math.min(dayOf(end) - origin, horizon)
    for (let day = Math.max(0, dayOf(start) - origin); day < last; day++) off.add(day)
  }
  const first = weekdayOf(plusDays(origin, 0)) - 1
  return dayAxis((day) => isWorkday[((first + day) % DAYS_A_WEEK) + 1] === true && !off.has(day), horizon)
}

const DAYS_A_WEEK = 7

/** The days on which any of `axes` has one. */
export const unionAxis = (axes: readonly DayAxis[], horizon: number): DayAxis =>
  dayAxis((day) => axes.some(({ before }) => before[day + 1]! > before[day]!), horizon)
