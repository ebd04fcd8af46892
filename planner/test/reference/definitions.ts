/**
 * What a plan's words mean, said a second time for the checker and the brute force: day by day, with `Temporal` for months
 * and weekdays and no tables, so that a mistake in the engine's columns is not repeated here. Days are whole days since
 * 1970-01-01; ends are exclusive.
 */
import { Temporal } from 'temporal-polyfill'
import { dayOf } from '../../src/day.ts'
import type { Activity } from '../../src/plan/activities.ts'
import type { Choice } from '../../src/plan/levelling.ts'
import type { Calendar, Person } from '../../src/plan/people.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Lag } from '../../src/plan/values.ts'

/** Where an activity lies, and how it is done where it leaves a choice. */
export type Dated = { readonly start: number; readonly end: number; readonly choice?: Choice }

const EPOCH = Temporal.PlainDate.from('1970-01-01')
const dateOf = (day: number): Temporal.PlainDate => EPOCH.add({ days: day })

/** Whether `day` is worked: a weekday of the calendar's week, no holiday, outside every closure and every leave. */
export function isWorked(calendar: Calendar, leave: Person['leave'], day: number): boolean {
  return (
    calendar.workingWeek.includes(dateOf(day).dayOfWeek) &&
    !calendar.holidays.some(({ on }) => dayOf(on) === day) &&
    ![...calendar.closures, ...leave].some(({ start, end }) => dayOf(start) <= day && day < dayOf(end))
  )
}

/** A question asked of a day, its answers remembered. */
export type OnDay = (day: number) => boolean

export function remembered(ask: OnDay): OnDay {
  const answers = new Map<number, boolean>()
  return (day) => {
    const known = answers.get(day)
    if (known !== undefined) return known
    const answer = ask(day)
    answers.set(day, answer)
    return answer
  }
}

/** Nobody plans work further away than this; a calendar without a worked day would be walked for ever. */
const FURTHEST_WALK = 40_000

/** The boundary after `count` worked days from `day` on; before as many of them when negative. */
export function plusWorked(worked: OnDay, day: number, count: number): number {
  let at = day
  for (let left = Math.abs(count), walked = 0; left > 0; walked++) {
    if (walked > FURTHEST_WALK) throw new RangeError('a calendar without worked days')
    if (count < 0) at--
    if (worked(at)) left--
    if (count > 0) at++
  }
  return at
}

/** `day` moved by a lag on its own clock; working days are those of `worked`. */
export function plusLag(worked: OnDay, day: number, { value, unit }: Lag): number {
  if (unit === 'ed') return day + value
  if (unit === 'wd') return plusWorked(worked, day, value)
  return EPOCH.until(dateOf(day).add({ months: value }), { largestUnit: 'day' }).days
}

/** The duration that `choice` gives an activity: one of its modes, or its estimate. */
export const durationOf = ({ estimate }: Activity, choice: Choice | undefined): Lag => ({
  value: choice?.duration ?? estimate?.likely ?? 0,
  unit: estimate?.unit ?? 'ed',
})

/** The exclusive end of an activity that starts on `start`. */
export const endOf = (activity: Activity, choice: Choice | undefined, worked: OnDay, start: number): number =>
  plusLag(worked, start, durationOf(activity, choice))

/** A day that a person names, as the boundary a milestone has and the start that everything else has. */
export const boundaryOf = ({ kind }: Activity, date: string): number => dayOf(date) + (kind === 'milestone' ? 1 : 0)

/** Whether `day` is the first of a month or of a calendar quarter, or the first worked day (`worked`) from it on. */
export function isAligned(day: number, to: 'month' | 'quarter', worked: OnDay): boolean {
  let first = day
  while (!isFirst(first, to) && !worked(first - 1)) first--
  return isFirst(first, to)
}

function isFirst(day: number, of: 'month' | 'quarter'): boolean {
  const { day: date, month } = dateOf(day)
  return date === 1 && (of === 'month' || [1, 4, 7, 10].includes(month))
}

/** Hours asked of somebody on one day; `who` is `person ann`, `role devops` or `firm cpa` (then not hours but places). */
export type Asked = { readonly who: string; readonly day: number; readonly amount: number }

/** What an activity asks day by day; `impossible` names those who have no day of theirs inside its span. */
export type Load = { readonly asked: readonly Asked[]; readonly impossible: readonly string[] }

/** Who works when, as the plan says it. */
export type Team = { readonly plan: Plan; readonly worksOn: (who: string) => OnDay }

/** The team of a plan; a role works whenever one of its people does. */
export function teamOf(plan: Plan): Team {
  const calendars = new Map(plan.calendars.map((calendar) => [calendar.id, calendar]))
  const on = (calendarId: string, leave: Person['leave']): OnDay => {
    const calendar = calendars.get(calendarId)
    if (!calendar) throw new RangeError(`no calendar ${calendarId}`)
    return remembered((day) => isWorked(calendar, leave, day))
  }
  const days = new Map<string, OnDay>()
  for (const { id } of plan.calendars) days.set(`calendar ${id}`, on(id, []))
  for (const { id, calendarId } of plan.firms) days.set(`firm ${id}`, on(calendarId, []))
  for (const { id, calendarId, leave } of plan.people) days.set(`person ${id}`, on(calendarId, leave))
  for (const role of new Set(plan.people.map((person) => person.role))) {
    const members = plan.people.filter((person) => person.role === role).map(({ id }) => days.get(`person ${id}`))
    days.set(`role ${role}`, (day) => members.some((worked) => worked?.(day)))
  }
  return { plan, worksOn: (who) => days.get(who) ?? (() => false) }
}

type Ask = { readonly who: string; readonly hours: number; readonly spread: 'even' | 'front' | 'back' }

/** The hours an activity asks, of people by name and of roles, when it is done as `choice` says. */
function asks({ estimate, assignments, demands = [], modes = [] }: Activity, choice: Choice | undefined): Ask[] {
  const isOwn = choice?.duration === undefined || choice.duration === estimate?.likely
  const percent = isOwn ? 100 : (modes.find(({ duration }) => duration === choice.duration)?.hoursPercent ?? 100)
  const share = (hours: number) => (hours * percent) / 100
  let chosen = 0
  return [
    ...assignments.map(({ personId, hours, spread = 'even' }) => ({
      who: `person ${personId}`,
      hours: share(hours),
      spread,
    })),
    ...demands.map((demand) => {
      const { hours, spread = 'even' } = demand
      const who =
        demand.kind === 'role'
          ? `role ${demand.role}`
          : `person ${choice?.personIds?.[chosen++] ?? demand.personIds[0] ?? ''}`
      return { who, hours: share(hours), spread }
    }),
  ]
}

/** Two thirds of front- or back-loaded effort lie in the heavy half. */
const HEAVY = 2 / 3

/** Hours on each of `days` days: even, or two thirds on the heavy half, which has the odd day. */
export function hoursByDay(hours: number, spread: Ask['spread'], days: number): readonly number[] {
  const heavyDays = Math.ceil(days / 2)
  return Array.from({ length: days }, (_, k) => {
    if (spread === 'even' || days === 1) return hours / days
    const isHeavy = spread === 'front' ? k < heavyDays : k >= days - heavyDays
    return isHeavy ? (hours * HEAVY) / heavyDays : (hours * (1 - HEAVY)) / (days - heavyDays)
  })
}

/** What `activity` asks of everybody when it lies where `dated` says. Hours asked by name are asked of the role as well. */
export function loadOf(activity: Activity, { start, end, choice }: Dated, { plan, worksOn }: Team): Load {
  const asked: Asked[] = []
  const impossible: string[] = []
  if (activity.kind === 'milestone') return { asked, impossible }
  const daysOf = (who: string) => {
    const days = Array.from({ length: end - start }, (_, k) => start + k).filter(worksOn(who))
    if (days.length === 0) impossible.push(who)
    return days
  }
  for (const { who, hours, spread } of asks(activity, choice).filter(({ hours }) => hours > 0)) {
    const days = daysOf(who)
    const role = plan.people.find(({ id }) => who === `person ${id}`)?.role
    hoursByDay(hours, spread, days.length).forEach((amount, k) => {
      const day = days[k] ?? start
      asked.push({ who, day, amount }, ...(role ? [{ who: `role ${role}`, day, amount }] : []))
    })
  }
  const firm = plan.firms.find(({ id, atOnce }) => id === activity.firmId && atOnce !== undefined)
  if (firm) asked.push(...daysOf(`firm ${firm.id}`).map((day) => ({ who: `firm ${firm.id}`, day, amount: 1 })))
  return { asked, impossible }
}

/** What somebody has on a day: hours, or a firm's places; nothing on a day off. */
export function capacityOn(who: string, day: number, { plan, worksOn }: Team): number {
  const [kind, id] = [who.slice(0, who.indexOf(' ')), who.slice(who.indexOf(' ') + 1)]
  if (kind === 'firm') return worksOn(who)(day) ? (plan.firms.find((firm) => firm.id === id)?.atOnce ?? Infinity) : 0
  return plan.people
    .filter((person) => (kind === 'person' ? person.id === id : person.role === id))
    .filter((person) => worksOn(`person ${person.id}`)(day))
    .reduce((sum, { hoursPerDay }) => sum + hoursPerDay, 0)
}
