import type { StandingActuals } from '../actuals/standing.ts'
import { workingCalendar } from '../calendar.ts'
import { dayOf, plusDays, plusMonths } from '../day.ts'
import { ExchangeRates } from '../money/exchange-rates.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { bought } from './bought.ts'
import type { BudgetBasis, BudgetTotal, UnpricedHours } from './budget-result.ts'
import type { BuyingContext } from './buying-context.ts'
import { hoursWorked } from './hours-worked.ts'
import { labour } from './labour.ts'
import type { Account, DaysWorked } from './posting.ts'
import { sharedEvidence } from './shared-evidence.ts'

const NOTHING_UNPRICED: UnpricedHours = { personIds: [], roles: [], hours: 0 }

/** Everything that costs money in one of the totals, item by item and program by program. */
export function accountsOf(
  schedule: Schedule,
  actuals: StandingActuals,
  basis: BudgetBasis,
  total: BudgetTotal,
): { readonly accounts: readonly Account[]; readonly unpriced: UnpricedHours } {
  const rates = new ExchangeRates(schedule.plan)
  const items = bought(buyingContext(schedule, rates), actuals.invoices, basis)
  if (total === 'external') return { accounts: items, unpriced: NOTHING_UNPRICED }
  const { accounts, unpriced } = labour(schedule, hoursWorked(schedule, actuals.time), rates, total)
  const saved = total === 'loaded' ? sharedEvidence(schedule, accounts) : []
  return { accounts: [...items, ...accounts, ...saved], unpriced }
}

/** Purchases renew for some years after the last activity. */
const YEARS_BEYOND = 25
const MONTHS_A_YEAR = 12

function buyingContext(schedule: Schedule, rates: ExchangeRates): BuyingContext {
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
