import { type Day, dayOf, plusDays, weekdayOf } from '../day.ts'
import { type WeekLoad, weeklyLoad, weeklyRoleLoad } from '../load.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { PeakLoad } from './score.ts'

const PERCENT = 100
/** Hours that somebody without any hours is taken to have: being asked for one is then full. */
export const LEAST_HOURS = 1
/** Less than any share that people could mean: in whatever order hours are added up, halves round up. */
const HAIR = 1e-9

/** The hours asked of somebody in a week against what they have, in whole percent. */
export const percentOf = (askedHours: number, capacityHours: number): number =>
  Math.round((PERCENT * askedHours) / capacityHours + HAIR)

/** The fullest week of anybody from the status date's week on; weeks that are over cannot be helped. The earliest of equals. */
export function peakLoad(schedule: Schedule): PeakLoad | null {
  const { plan, statusDate } = schedule
  const dates = { activities: schedule.activities(), statusDate }
  const hoursPerDay = new Map(plan.people.map(({ id, hoursPerDay: hours }) => [id, hours]))
  const from = mondayOf(dayOf(statusDate))
  const people = weeklyLoad(plan, dates).flatMap(({ personId, weeks }) =>
    peaksOf(weeks, from, hoursPerDay.get(personId) ?? 0).map((peak) => ({ ...peak, personId })),
  )
  const roles = weeklyRoleLoad(plan, dates).flatMap(({ role, weeks }) =>
    peaksOf(weeks, from, 0).map((peak) => ({ ...peak, role })),
  )
  return [...people, ...roles].reduce<PeakLoad | null>(
    (most, one) => (most === null || one.percent > most.percent || isEarlierEqual(one, most) ? one : most),
    null,
  )
}

const mondayOf = (day: Day): Day => plusDays(day, 1 - weekdayOf(day))

const isEarlierEqual = (one: PeakLoad, other: PeakLoad) => one.percent === other.percent && one.weekOf < other.weekOf

/** The share asked in each week that lies ahead; in a week off it is counted against one day's hours. */
function peaksOf(weeks: readonly WeekLoad[], from: Day, hoursPerDay: number) {
  return weeks.flatMap(({ weekOf, capacityHours, byProgram }) => {
    const asked = Object.values(byProgram).reduce((sum, hours) => sum + hours, 0)
    if (asked === 0 || dayOf(weekOf) < from) return []
    const capacity = capacityHours > 0 ? capacityHours : Math.max(hoursPerDay, LEAST_HOURS)
    return [{ percent: percentOf(asked, capacity), weekOf }]
  })
}
