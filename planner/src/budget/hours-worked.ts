import type { TimeEntry } from '../actuals/actuals.ts'
import { type WorkingCalendar, workingCalendar } from '../calendar.ts'
import { type Day, dayOf, type DaySpan, plusDays } from '../day.ts'
import { type AskedOf, everythingAsked, partsOf } from '../load.ts'
import type { Activity } from '../plan/activities.ts'
import type { Person } from '../plan/people.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { onDay } from './on-day.ts'
import type { DaysWorked, Measure } from './posting.ts'

/** Hours of a person or of a role for one activity, evenly over the days worked in a span. */
export type HoursWorked = {
  readonly kind: 'person' | 'role'
  readonly id: string
  readonly activity: Pick<Activity, 'id' | 'programId' | 'phaseId'>
  readonly measure: Measure
  readonly span: DaySpan
  readonly worked?: DaysWorked
  readonly hours: number
}

/**
 * Hours as planned, and as they are expected to come: those recorded up to the status date, then what is left of the
 * planned ones on the days that are left. Where nobody records hours, they are taken to be worked as planned: that is
 * still an estimate. After an activity is done nothing is left of hours that somebody began to record.
 */
export function hoursWorked(schedule: Schedule, time: readonly TimeEntry[]): readonly HoursWorked[] {
  const { plan } = schedule
  const today = dayOf(schedule.statusDate)
  const activities = schedule.activities()
  const asked = everythingAsked(plan, { activities })
  const calendars = new Calendars(
    schedule,
    asked.map(({ span }) => span),
  )
  const recorded = hoursByWork(time)
  const done = new Set(activities.flatMap(({ id, state }) => (state === 'done' ? [id] : [])))
  const expected = (one: AskedOf) => {
    const hours = recorded.get(workKey(one.id, one.activity.id))
    return hours === undefined
      ? planned(one, 'toComplete', calendars)
      : left(one, done.has(one.activity.id) ? one.hours : hours, today, calendars)
  }
  return [
    ...asked.flatMap((one) => planned(one, 'planned', calendars)),
    ...asked.flatMap(expected),
    ...time.map((entry) => entered(entry, schedule)),
  ]
}

const workKey = (id: string, activityId: string): string => `${id}\n${activityId}`

function hoursByWork(time: readonly TimeEntry[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { personId, activityId, hours } of time) {
    const key = workKey(personId, activityId)
    sums.set(key, (sums.get(key) ?? 0) + hours)
  }
  return sums
}

function planned(asked: AskedOf, measure: Measure, calendars: Calendars): readonly HoursWorked[] {
  const { kind, id, activity, span, hours, spread } = asked
  const calendar = calendars.of(kind, id)
  if (!calendar) return [{ kind, id, activity, measure, span, hours }]
  return partsOf(span, hours, spread, calendar).map((part) => ({
    kind,
    id,
    activity,
    measure,
    span: { start: part.start, end: part.end },
    worked: calendar,
    hours: part.hours,
  }))
}

/** What is still expected of hours when so many of them count as done: on the days that are left, or today. */
function left(asked: AskedOf, done: number, today: Day, calendars: Calendars): readonly HoursWorked[] {
  if (done >= asked.hours) return []
  const tomorrow = plusDays(today, 1)
  const start = asked.span.start > tomorrow ? asked.span.start : tomorrow
  const span = start < asked.span.end ? { start, end: asked.span.end } : onDay(today)
  return planned({ ...asked, span, hours: asked.hours - done, spread: 'even' }, 'toComplete', calendars)
}

/** Hours on something that the plan no longer has belong to no program. */
function entered({ personId, activityId, on, hours }: TimeEntry, schedule: Schedule): HoursWorked {
  const activity = schedule.index.activity(activityId) ?? { id: activityId, programId: '', phaseId: '' }
  return { kind: 'person', id: personId, activity, measure: 'actual', span: onDay(dayOf(on)), hours }
}

/** Calendars of people, their leave left out, and of roles, which have no leave; each made once. */
class Calendars {
  readonly #schedule: Schedule
  readonly #from: Day
  readonly #to: Day
  readonly #made = new Map<string, WorkingCalendar | undefined>()

  constructor(schedule: Schedule, spans: readonly DaySpan[]) {
    const today = dayOf(schedule.statusDate)
    this.#schedule = schedule
    this.#from = spans.reduce((least, { start }) => (start < least ? start : least), today)
    this.#to = plusDays(
      spans.reduce((most, { end }) => (end > most ? end : most), today),
      2,
    )
  }

  of(kind: 'person' | 'role', id: string): WorkingCalendar | undefined {
    const key = `${kind}\n${id}`
    if (!this.#made.has(key)) this.#made.set(key, this.#make(kind, id))
    return this.#made.get(key)
  }

  #make(kind: 'person' | 'role', id: string): WorkingCalendar | undefined {
    const { people, calendars } = this.#schedule.plan
    const person = people.find((one) => (kind === 'person' ? one.id === id : one.role === id))
    const calendar = calendars.find((one) => one.id === person?.calendarId)
    const leave: Person['leave'] = kind === 'person' && person ? person.leave : []
    return calendar && workingCalendar(calendar, leave, this.#from, this.#to)
  }
}
