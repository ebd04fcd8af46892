import { worksOn } from '../calendar.ts'
import { type Day, plusDays } from '../day.ts'
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
  const works = worksOn(calendar, leave)
  const axis = dayAxis((day) => works(plusDays(frame.origin, day)), frame.horizon)
  TABLES.set(owner, { key, calendar, axis })
  return axis
}

/** The days on which any of `axes` has one. */
export const unionAxis = (axes: readonly DayAxis[], horizon: number): DayAxis =>
  dayAxis((day) => axes.some(({ before }) => before[day + 1]! > before[day]!), horizon)
