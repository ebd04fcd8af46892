import { workingCalendar } from './calendar.ts'
import { type Day, dayNumber, dayOf, type IsoDate, isoOf, plusDays, weekdayOf } from './day.ts'
import type { Person } from './plan/people.ts'
import type { Plan } from './plan/plan.ts'
import type { WireSchedule } from './schedule/wire.ts'

/** One week of one person: what they have, and what each program asks, in hours. `weekOf` is its Monday. */
export type WeekLoad = {
  readonly weekOf: IsoDate
  readonly capacityHours: number
  readonly byProgram: Readonly<Record<string, number>>
}
/** A person's weeks from the plan's first to its last, without gaps. */
export type PersonLoad = { readonly personId: string; readonly weeks: readonly WeekLoad[] }

const DAYS_A_WEEK = 7

/**
 * Hours asked of everybody by week. Hours are spread evenly over the working days of the person inside the activity's
 * span, leave left out; an activity without such a day puts them on its first day.
 */
export function weeklyLoad(plan: Plan, { activities: dates }: Pick<WireSchedule, 'activities'>): readonly PersonLoad[] {
  const spans = new Map(dates.map(({ id, start, end }) => [id, { start: dayOf(start), end: dayOf(end) }]))
  const first = monday(dayNumber([...spans.values()].reduce((least, { start }) => Math.min(least, start), Infinity)))
  const last = dayNumber([...spans.values()].reduce((most, { end }) => Math.max(most, end), 0))
  return plan.people.map((person) => personLoad(person, plan, spans, first, last))
}

const monday = (day: Day): Day => plusDays(day, 1 - weekdayOf(day))

function personLoad(
  person: Person,
  plan: Plan,
  spans: ReadonlyMap<string, { start: Day; end: Day }>,
  first: Day,
  last: Day,
): PersonLoad {
  const found = plan.calendars.find(({ id }) => id === person.calendarId)
  if (!found || !Number.isFinite(first)) return { personId: person.id, weeks: [] }
  const calendar = workingCalendar(found, person.leave, first, plusDays(last, DAYS_A_WEEK + 1))
  const weeks = Array.from({ length: Math.max(0, Math.ceil((last - first) / DAYS_A_WEEK)) }, (_, k) => {
    const start = plusDays(first, k * DAYS_A_WEEK)
    return {
      start,
      asked: new Map<string, number>(),
      worked: calendar.workingDays(start, plusDays(start, DAYS_A_WEEK)),
    }
  })
  for (const activity of plan.activities) {
    const span = spans.get(activity.id)
    const hours = activity.assignments
      .filter(({ personId }) => personId === person.id)
      .reduce((sum, one) => sum + one.hours, 0)
    if (!span || hours === 0) continue
    const days = calendar.workingDays(span.start, span.end)
    for (const week of days > 0 ? weeks : weeks.filter(({ start }) => start === monday(span.start))) {
      const inside = calendar.workingDays(
        dayNumber(Math.max(week.start, span.start)),
        dayNumber(Math.max(week.start, Math.min(plusDays(week.start, DAYS_A_WEEK), span.end))),
      )
      const share = days > 0 ? (hours * Math.max(0, inside)) / days : hours
      if (share > 0) week.asked.set(activity.programId, (week.asked.get(activity.programId) ?? 0) + share)
    }
  }
  return {
    personId: person.id,
    weeks: weeks.map(({ start, asked, worked }) => ({
      weekOf: isoOf(start),
      capacityHours: worked * person.hoursPerDay,
      byProgram: Object.fromEntries(asked),
    })),
  }
}
