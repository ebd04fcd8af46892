import type { Actual } from '../actuals/actuals.ts'
import { standingActuals } from '../actuals/standing.ts'
import { type Day, dayOf, plusDays } from '../day.ts'
import { costItemsOf } from '../money/cost-items.ts'
import { ExchangeRates } from '../money/exchange-rates.ts'
import { priceOfHours, proportion } from '../money/minor-units.ts'
import { type Schedule, schedule } from '../schedule/schedule.ts'
import type { BudgetTotal } from './budget-result.ts'
import { type EarnedValue, earnedValue } from './earned-value.ts'
import { feeValue, NOTHING, plus, type Value } from './fee-value.ts'
import { type HoursWorked, hoursWorked } from './hours-worked.ts'
import { countsIn, labour } from './labour.ts'
import { RatesOfPeople } from './rates-of-people.ts'
import { sharedEvidence } from './shared-evidence.ts'

/**
 * Earned value of a plan on its status date, held against the plan as it was dated before anything happened: `bac` is
 * the planned total of its budget as of then, to the minor unit. Fees are earned at their milestones, an instalment when
 * what it hangs on has happened; hours as their activity gets done, less what one register saves of them; waiting earns
 * nothing. The actual cost is invoices received and hours recorded; hours earned at an activity for which nobody has
 * recorded any are `unrecorded`. Throws `rate-missing`.
 */
export function planValue(now: Schedule, ledger: readonly Actual[], total: BudgetTotal): EarnedValue {
  const { plan } = now
  const before = schedule(plan, [], plan.startsOn)
  const exchange = new ExchangeRates(plan)
  const rates = new RatesOfPeople(plan)
  const { invoices, time } = standingActuals(ledger, now.statusDate)
  const hours = hoursWorked(before, [])
  const counted = time.filter(({ personId }) => countsIn({ kind: 'person', id: personId }, total, rates))
  const recorded = new Set(counted.map(({ activityId }) => activityId))
  const work = hours
    .filter((one) => one.measure === 'planned' && countsIn(one, total, rates))
    .map((one) => ({ ...one.activity, ...hoursValue(one, now, exchange, rates) }))
  const saved = total === 'loaded' ? savedValue(before, hours, exchange, work) : NOTHING
  const value = [...costItemsOf(plan).map((item) => feeValue(item, before, now, exchange)), ...work, saved].reduce(
    plus,
    NOTHING,
  )
  const invoiced = invoices.reduce(
    (sum, { amount, invoicedOn }) => sum + exchange.on(dayOf(invoicedOn), amount, '/actuals'),
    0,
  )
  const worked = counted.reduce((sum, entry) => {
    const rate = rates.of('person', entry.personId)
    return rate ? sum + exchange.on(dayOf(entry.on), priceOfHours(rate, entry.hours), '/people') : sum
  }, 0)
  const unrecorded = work.filter(({ id }) => !recorded.has(id)).reduce((sum, { ev }) => sum + ev, 0)
  // What one register saves is earned with the work, and makes it worth less.
  return earnedValue({ ...value, ac: invoiced + worked, unrecorded: Math.min(unrecorded, value.ev) })
}

type WorkValue = Value & Pick<HoursWorked['activity'], 'id' | 'programId'>

/** What one register saves of a program's hours: below zero, earned as those are. */
function savedValue(
  before: Schedule,
  hours: readonly HoursWorked[],
  exchange: ExchangeRates,
  work: readonly WorkValue[],
): Value {
  return sharedEvidence(before, labour(before, hours, exchange, 'loaded').accounts)
    .map(({ programId, postings }) => {
      const own = work.filter((one) => one.programId === programId).reduce(plus, NOTHING)
      const bac = postings.reduce((sum, { measure, minor }) => (measure === 'planned' ? sum + minor : sum), 0)
      const part = (minor: number) => proportion(bac, minor, own.bac)
      return { bac, pv: part(own.pv), ev: part(own.ev) }
    })
    .reduce(plus, NOTHING)
}

/** Shares of days are told in ten thousandths. */
const SHARE_SCALE = 10_000

function hoursValue(one: HoursWorked, now: Schedule, exchange: ExchangeRates, rates: RatesOfPeople): Value {
  const rate = rates.of(one.kind, one.id)
  if (!rate) return NOTHING
  const bac = exchange.on(one.span.start, priceOfHours(rate, one.hours), '/people')
  const part = (share: number) => proportion(bac, Math.round(share * SHARE_SCALE), SHARE_SCALE)
  return {
    bac,
    pv: part(shareBy(plusDays(dayOf(now.statusDate), 1), one)),
    ev: part(now.activity(one.activity.id)?.done ?? 0),
  }
}

/** The share of days worked that lie before `end`. */
function shareBy(end: Day, { span, worked }: HoursWorked): number {
  if (end <= span.start) return 0
  if (end >= span.end) return 1
  const days = (to: Day) => (worked ? worked.workingDays(span.start, to) : to - span.start)
  const all = days(span.end)
  return all > 0 ? days(end) / all : 1
}
