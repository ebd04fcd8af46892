import { workingCalendar } from '../calendar.ts'
import { type Day, dayOf, plusDays, plusMonths } from '../day.ts'
import type { ExchangeRates } from '../money/exchange-rates.ts'
import type { SpanOf } from '../money/instalments.ts'
import type { Activity } from '../plan/activities.ts'
import type { Plan } from '../plan/plan.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { DaysWorked } from './posting.ts'

/** What everything bought is dated and priced by. */
export type BuyingContext = {
  readonly plan: Plan
  readonly spanOf: SpanOf
  readonly rates: ExchangeRates
  /** The status date. */
  readonly today: Day
  readonly activity: (id: string | undefined) => Activity | undefined
  /** The days that a calendar of the plan works. */
  readonly calendar: (id: string | undefined) => DaysWorked | undefined
}

/** Purchases renew for some years after the last activity. */
const YEARS_BEYOND = 25
const MONTHS_A_YEAR = 12

/** What items are bought by on a schedule. */
export function buyingContext(schedule: Schedule, rates: ExchangeRates): BuyingContext {
  const { plan, index } = schedule
  const made = new Map<string, DaysWorked>()
  const today = dayOf(schedule.statusDate)
  const spans = plan.activities.flatMap(({ id }) => schedule.spanOf(id) ?? [])
  const from = spans.reduce((least, { start }) => (start < least ? start : least), today)
  const end = spans.reduce((most, span) => (span.end > most ? span.end : most), today)
  const to = plusDays(plusMonths(end, YEARS_BEYOND * MONTHS_A_YEAR), 1)
  return {
    plan,
    rates,
    today,
    spanOf: (id) => schedule.spanOf(id),
    activity: (id) => (id === undefined ? undefined : index.activity(id)),
    calendar(id) {
      if (id === undefined) return undefined
      const known = made.get(id)
      const calendar = plan.calendars.find((one) => one.id === id)
      if (known || !calendar) return known
      const table = workingCalendar(calendar, [], from, to)
      made.set(id, table)
      return table
    },
  }
}
