import type { Actual } from '../actuals/actuals.ts'
import { standingActuals } from '../actuals/standing.ts'
import { type Day, DAYS_A_WEEK, type IsoDate, isoOf, lastDay, plusDays, weekdayOf } from '../day.ts'
import { ExchangeRates } from '../money/exchange-rates.ts'
import { priceOfHours, split } from '../money/minor-units.ts'
import type { Role } from '../plan/people.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { type HoursWorked, hoursWorked } from './hours-worked.ts'
import { RatesOfPeople } from './rates-of-people.ts'

/**
 * Hours of a week for one activity, and what they cost in minor units of the organization's currency; null where they
 * have no rate. `weekOf` is its Monday. Hours asked of a role without a name have no person.
 */
export type LabourLine = {
  readonly personId?: string
  readonly role?: Role
  readonly programId: string
  readonly phaseId: string
  readonly activityId: string
  readonly weekOf: IsoDate
  readonly measure: 'actual' | 'toComplete'
  readonly hours: number
  readonly minor: number | null
}

/**
 * The team's hours as the forecast has them: recorded ones, and those still expected, by week, person, role, phase and
 * program. The weeks of an assignment add up to its price to the last unit. Throws `rate-missing`.
 */
export function labourLines(schedule: Schedule, ledger: readonly Actual[]): readonly LabourLine[] {
  const rates = new RatesOfPeople(schedule.plan)
  const exchange = new ExchangeRates(schedule.plan)
  const time = standingActuals(ledger, schedule.statusDate).time
  return hoursWorked(schedule, time).flatMap((one) => weekly(one, rates, exchange))
}

function weekly(one: HoursWorked, rates: RatesOfPeople, exchange: ExchangeRates): readonly LabourLine[] {
  const { kind, id, activity, measure, hours, span } = one
  if (measure !== 'actual' && measure !== 'toComplete') return []
  const rate = rates.of(kind, id)
  const role = rates.roleOf(kind, id)
  const minor = rate ? exchange.on(span.start, priceOfHours(rate, hours), '/people') : null
  const weeks = weeksOf(one)
  const days = weeks.reduce((sum, week) => sum + week.days, 0)
  const parts =
    minor === null
      ? undefined
      : split(
          minor,
          weeks.map((week) => week.days),
        )
  return weeks.map((week, k) => ({
    ...(kind === 'person' && { personId: id }),
    ...(role && { role }),
    programId: activity.programId,
    phaseId: activity.phaseId,
    activityId: activity.id,
    weekOf: isoOf(week.start),
    measure,
    hours: (hours * week.days) / days,
    minor: parts?.[k] ?? null,
  }))
}

/** The weeks of a span with the days of it that are worked in each; a span without such a day has all of it in its first. */
function weeksOf({ span, worked }: HoursWorked): readonly { readonly start: Day; readonly days: number }[] {
  const first = monday(span.start)
  const last = span.end > span.start ? monday(lastDay(span.end)) : first
  const weeks = Array.from({ length: (last - first) / DAYS_A_WEEK + 1 }, (_, k) => {
    const start = plusDays(first, k * DAYS_A_WEEK)
    const next = plusDays(start, DAYS_A_WEEK)
    const from = start > span.start ? start : span.start
    const to = next < span.end ? next : span.end
    return { start, days: worked ? Math.max(0, worked.workingDays(from, to)) : to - from }
  }).filter(({ days }) => days > 0)
  return weeks.length > 0 ? weeks : [{ start: first, days: 1 }]
}

const monday = (day: Day): Day => plusDays(day, 1 - weekdayOf(day))
