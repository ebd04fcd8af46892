import { type WorkingCalendar, workingCalendar, worksOn } from './calendar.ts'
import {
  type Day,
  DAYS_A_WEEK,
  dayNumber,
  dayOf,
  type DaySpan,
  type IsoDate,
  isoOf,
  plusDays,
  plusMonths,
  weekdayOf,
} from './day.ts'
import type { Activity, Spread } from './plan/activities.ts'
import type { Person } from './plan/people.ts'
import type { Plan } from './plan/plan.ts'
import { HEAVY_SHARE } from './schedule/demand.ts'
import { type Asked, askedBy, chosenWay, waysOf } from './schedule/ways.ts'
import type { ScheduledActivity, WireSchedule } from './schedule/wire.ts'

/** One week of somebody: what they have, and what is asked of them, in hours. `weekOf` is its Monday. */
export type WeekLoad = {
  readonly weekOf: IsoDate
  readonly capacityHours: number
  readonly byProgram: Readonly<Record<string, number>>
  readonly byActivity: Readonly<Record<string, number>>
}
/** A person's weeks from the plan's first to its last, without gaps. */
export type PersonLoad = { readonly personId: string; readonly weeks: readonly WeekLoad[] }
/** A role's weeks: what its people have together, and what is asked of them, by name or of the role. */
export type RoleLoad = { readonly role: Person['role']; readonly weeks: readonly WeekLoad[] }

/** The dates by which hours are laid on weeks. */
type LoadDates = Pick<WireSchedule, 'activities' | 'statusDate'>

/**
 * Hours asked of everybody by week. Hours are spread over the working days of the person inside the activity's span,
 * leave left out; an activity without such a day puts them on its first day. Where a demand leaves a choice, the hours
 * are those of the person that the schedule chose. What is finished asked for its planned hours a working day on the
 * days that it had before the status date, as in `Schedule.overloads`: those of days that it did not need are asked of
 * nobody, and together they are never more than planned.
 */
export function weeklyLoad(plan: Plan, schedule: LoadDates): readonly PersonLoad[] {
  const weeks = weeksOf(schedule)
  const asked = everythingDue(plan, schedule)
  const days = daysOf(weeks, asked)
  const byPerson = new Map<string, Due[]>(plan.people.map(({ id }) => [id, []]))
  for (const one of asked) if (one.kind === 'person') byPerson.get(one.id)?.push(one)
  return plan.people.map((person) => {
    const calendar = calendarOf(person, plan, days)
    const own = byPerson.get(person.id) ?? []
    return { personId: person.id, weeks: calendar ? loaded(weeks, own, calendar, person.hoursPerDay) : [] }
  })
}

/** Hours by week of every role that some activity asks for without a name: its people's hours, asked by name or not. */
export function weeklyRoleLoad(plan: Plan, schedule: LoadDates): readonly RoleLoad[] {
  const weeks = weeksOf(schedule)
  const asked = everythingDue(plan, schedule)
  const days = daysOf(weeks, asked)
  const people = weeklyLoad(plan, schedule)
  const roles = [...new Set(asked.flatMap(({ kind, id }) => (kind === 'role' ? [id] : [])))]
  return roles.flatMap((role) => {
    const members = plan.people.filter((person) => person.role === role)
    const [first] = members
    const calendar = first && calendarOf({ ...first, leave: [] }, plan, days)
    if (!first || !calendar) return []
    const unnamed = asked.filter(({ kind, id }) => kind === 'role' && id === role)
    const named = people.filter(({ personId }) => members.some(({ id }) => id === personId))
    const together = [...named.map((one) => one.weeks), loaded(weeks, unnamed, calendar, 0)]
    return [{ role: first.role, weeks: weeks.map((_, k) => summed(together.flatMap((list) => list[k] ?? []))) }]
  })
}

/** Hours asked of somebody by an activity, with the span in which they lie. */
export type AskedOf = Asked & { readonly activity: Activity; readonly span: DaySpan }

/** The way in which an activity is done on this schedule. */
const wayOn = (activity: Activity, { choice }: Pick<ScheduledActivity, 'choice'>) => {
  const ways = waysOf(activity)
  return ways[chosenWay(ways, choice)] ?? ways[0]
}

/** All hours that a plan asks for on a schedule. */
export function everythingAsked(plan: Plan, { activities }: Pick<WireSchedule, 'activities'>): AskedOf[] {
  const dates = new Map(activities.map((one) => [one.id, one]))
  return plan.activities.flatMap((activity) => {
    const at = dates.get(activity.id)
    const way = at && wayOn(activity, at)
    if (!way) return []
    const span = { start: dayOf(at.start), end: dayOf(at.end) }
    return askedBy(activity, way)
      .filter(({ hours }) => hours > 0)
      .map((asked) => ({ ...asked, activity, span }))
  })
}

/** Hours over their span, of which only those before `until` are asked; absent: all of them. */
type Due = AskedOf & { readonly until?: Day }

/** Everything asked, where finished work lies over the days that it was planned for and stops when it was done. */
function everythingDue(plan: Plan, { activities, statusDate }: LoadDates): readonly Due[] {
  const done = new Map(activities.flatMap((one) => (one.state === 'done' ? [[one.id, one] as const] : [])))
  const plannedEnd = plannedEnds(plan)
  return everythingAsked(plan, { activities }).map((asked) => {
    const at = done.get(asked.activity.id)
    if (!at) return asked
    const { start, end } = asked.span
    const planned = plannedEnd(asked.activity, at, start)
    const until = dayNumber(Math.min(end, dayOf(statusDate)))
    return { ...asked, span: { start, end: planned > end ? planned : end }, until }
  })
}

/** When activities would have ended, started on a day and done as planned. */
function plannedEnds({ calendars }: Plan): (activity: Activity, at: ScheduledActivity, start: Day) => Day {
  const works = new Map(calendars.map((calendar) => [calendar.id, worksOn(calendar, [])]))
  return ({ estimate, calendarId }, { choice }, start) => {
    const value = choice?.duration ?? estimate?.likely ?? 0
    if (estimate?.unit === 'mo') return plusMonths(start, value)
    const isWorked = works.get(calendarId)
    if (estimate?.unit !== 'wd' || !isWorked) return plusDays(start, value)
    let end = start
    for (let left = value; left > 0; end = plusDays(end, 1)) if (isWorked(end)) left--
    return end
  }
}

function weeksOf({ activities }: Pick<WireSchedule, 'activities'>): readonly Day[] {
  const first = activities.reduce((least, { start }) => (start < least ? start : least), activities[0]?.start ?? '')
  const last = activities.reduce((most, { end }) => (end > most ? end : most), first)
  if (first === '') return []
  const start = monday(dayOf(first))
  return Array.from({ length: Math.ceil((dayOf(last) - start) / DAYS_A_WEEK) }, (_, k) =>
    plusDays(start, k * DAYS_A_WEEK),
  )
}

const monday = (day: Day): Day => plusDays(day, 1 - weekdayOf(day))

/** The days of all weeks, and of spans that reach past them: what is finished may have been planned to. */
function daysOf(weeks: readonly Day[], asked: readonly Due[]): DaySpan | undefined {
  const [first] = weeks
  if (first === undefined) return undefined
  const last = asked.reduce((latest, { span }) => (span.end > latest ? span.end : latest), weeks.at(-1) ?? first)
  return { start: first, end: plusDays(last, 2 * DAYS_A_WEEK) }
}

function calendarOf(person: Person, plan: Plan, days: DaySpan | undefined): WorkingCalendar | undefined {
  const calendar = plan.calendars.find(({ id }) => id === person.calendarId)
  return calendar && days && workingCalendar(calendar, person.leave, days.start, days.end)
}

function loaded(
  weeks: readonly Day[],
  asked: readonly Due[],
  calendar: WorkingCalendar,
  hoursPerDay: number,
): WeekLoad[] {
  const rows = weeks.map((start) => ({ start, asked: [] as { readonly of: Activity; readonly hours: number }[] }))
  const [first] = weeks
  for (const { activity, span, hours, spread, until } of asked) {
    for (const part of partsOf(span, hours, spread, calendar)) {
      for (let k = weekAt(part.start, first); k < rows.length && (rows[k]?.start ?? part.end) < part.end; k++) {
        const row = rows[k]
        const share = row ? shareIn(row.start, part, calendar, until) : 0
        if (row && share > 0) row.asked.push({ of: activity, hours: share })
      }
    }
  }
  return rows.map(({ start, asked: own }) => ({
    weekOf: isoOf(start),
    capacityHours: calendar.workingDays(start, plusDays(start, DAYS_A_WEEK)) * hoursPerDay,
    byProgram: hoursBy(own, ({ of }) => of.programId),
    // Thousands of activities have a week each, and few readers ask for them.
    get byActivity() {
      return hoursBy(own, ({ of }) => of.id)
    },
  }))
}

/** What is asked, added up by `key`. */
function hoursBy<One extends { readonly hours: number }>(
  asked: readonly One[],
  key: (one: One) => string,
): Record<string, number> {
  const sums = new Map<string, number>()
  for (const one of asked) sums.set(key(one), (sums.get(key(one)) ?? 0) + one.hours)
  return sums.size === 0 ? NO_HOURS : Object.fromEntries(sums)
}

const NO_HOURS: Record<string, number> = Object.freeze({})

const weekAt = (day: Day, first: Day = day): number => Math.max(0, Math.floor((day - first) / DAYS_A_WEEK))

/** Hours that lie evenly on the working days of a span. */
export type Part = DaySpan & { readonly hours: number }

/** Front- and back-loaded hours in two even parts: two thirds on one half of the days, which has the odd day. */
export function partsOf(span: DaySpan, hours: number, spread: Spread, calendar: WorkingCalendar): readonly Part[] {
  const days = calendar.workingDays(span.start, span.end)
  if (days === 0) return [{ start: span.start, end: plusDays(span.start, 1), hours }]
  if (spread === 'even' || days === 1) return [{ ...span, hours }]
  const heavyDays = Math.ceil(days / 2)
  const middle = calendar.finish(span.start, spread === 'front' ? heavyDays : days - heavyDays)
  const firstHours = hours * (spread === 'front' ? HEAVY_SHARE : 1 - HEAVY_SHARE)
  return [
    { start: span.start, end: middle, hours: firstHours },
    { start: middle, end: span.end, hours: hours - firstHours },
  ]
}

/** The hours of a part that fall into the week that starts on `week`, and before `until`. */
function shareIn(week: Day, part: Part, calendar: WorkingCalendar, until: Day | undefined): number {
  const days = calendar.workingDays(part.start, part.end)
  if (days === 0) return until === undefined ? part.hours : 0
  const from = dayNumber(Math.max(week, part.start))
  const to = dayNumber(Math.min(plusDays(week, DAYS_A_WEEK), part.end, until ?? part.end))
  return (part.hours * Math.max(0, calendar.workingDays(from, to))) / days
}

/** Several loads of one week as one. */
function summed(weeks: readonly WeekLoad[]): WeekLoad {
  const byProgram: Record<string, number> = {}
  const byActivity: Record<string, number> = {}
  for (const week of weeks) {
    for (const [id, hours] of Object.entries(week.byProgram)) byProgram[id] = (byProgram[id] ?? 0) + hours
    for (const [id, hours] of Object.entries(week.byActivity)) byActivity[id] = (byActivity[id] ?? 0) + hours
  }
  const capacityHours = weeks.reduce((sum, week) => sum + week.capacityHours, 0)
  return { weekOf: weeks[0]?.weekOf ?? '', capacityHours, byProgram, byActivity }
}
