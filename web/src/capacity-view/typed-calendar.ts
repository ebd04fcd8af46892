import type { Calendar, SingleEdit } from '@stagger/planner'
import type { TeamFault } from './team-faults.ts'
import { daysFaults, daysTyped, isPlanDay, spansOf, type TypedDays } from './typed-days.ts'

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

/** The edit that makes a calendar what is typed, or every field that is wrong. */
export function calendarEdit(id: string, typed: TypedCalendar): SingleEdit | readonly TeamFault[] {
  const name = typed.name.trim()
  const faults: readonly TeamFault[] = [
    ...(name === '' ? [{ field: 'name', code: 'name' as const }] : []),
    ...(typed.week.length === 0 ? [{ field: 'week', code: 'week' as const }] : []),
    ...daysFaults('closures', typed.closures),
    ...holidayFaults(typed.holidays),
  ]
  if (faults.length > 0) return faults
  const workingWeek = WEEKDAYS.filter((day) => typed.week.includes(day))
  const [holidays, closures] = [holidaysOf(typed.holidays), spansOf(typed.closures)]
  return { kind: 'setCalendar', calendar: { id, name, workingWeek, holidays, closures } }
}

const holidaysOf = (days: readonly TypedDays[]): Calendar['holidays'] =>
  days
    .map(({ name, first }) => ({ on: first, name: name.trim() }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/** A holiday ends on its own day: only that day is asked for. */
const holidayFaults = (days: readonly TypedDays[]): readonly TeamFault[] =>
  daysFaults(
    'holidays',
    days.map((one) => ({ ...one, last: isPlanDay(one.first) ? one.first : ANY_DAY })),
  )
const ANY_DAY = '2000-01-03'
