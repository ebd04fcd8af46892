import type { Calendar, SingleEdit } from '@stagger/planner'
import type { TeamFault } from './team-faults.ts'
import { daysTyped, isPlanDay, spansOf, type TypedDays } from './typed-days.ts'

/** ISO weekdays, Monday first. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const USUAL_WEEK: readonly number[] = WEEKDAYS.slice(0, 5)

/** A calendar as it is typed. A holiday is one day: its `last` is its `first`. */
export type TypedCalendar = {
  readonly name: string
  readonly week: readonly number[]
  readonly holidays: readonly TypedDays[]
  readonly closures: readonly TypedDays[]
}

/** What is shown before anything is typed; a new calendar works from Monday to Friday. */
export const calendarTyped = (calendar: Calendar | undefined): TypedCalendar => ({
  name: calendar?.name ?? '',
  week: calendar?.workingWeek ?? USUAL_WEEK,
  holidays: (calendar?.holidays ?? []).map(({ on, name }, i) => ({ key: `${i + 1}`, name, first: on, last: on })),
  closures: daysTyped(calendar?.closures ?? []),
})

/** The edit that makes a calendar what is typed, or the first field that is wrong. */
export function calendarEdit(id: string, typed: TypedCalendar): SingleEdit | TeamFault {
  const name = typed.name.trim()
  const holidays = holidaysOf(typed.holidays)
  const closures = spansOf('closures', typed.closures)
  if (name === '') return { field: 'name', code: 'name' }
  if (typed.week.length === 0) return { field: 'week', code: 'week' }
  if ('code' in closures) return closures
  if ('code' in holidays) return holidays
  const workingWeek = WEEKDAYS.filter((day) => typed.week.includes(day))
  return { kind: 'setCalendar', calendar: { id, name, workingWeek, holidays, closures } }
}

function holidaysOf(days: readonly TypedDays[]): Calendar['holidays'] | TeamFault {
  const nameless = days.find(({ name }) => name.trim() === '')
  if (nameless) return { field: `holidays ${nameless.key} name`, code: 'days-name' }
  const undated = days.find(({ first }) => !isPlanDay(first))
  if (undated) return { field: `holidays ${undated.key} first`, code: 'day' }
  const holidays = days.map(({ name, first }) => ({ on: first, name: name.trim() }))
  return holidays.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
