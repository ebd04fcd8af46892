import { costItemsOf } from '../money/cost-items.ts'
import { priceOf } from '../money/price.ts'
import type { Activity } from '../plan/activities.ts'
import type { Person } from '../plan/people.ts'
import type { Plan } from '../plan/plan.ts'
import type { Money } from '../plan/values.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { type Asked, askedBy, chosenWay, type Way, waysOf } from '../schedule/ways.ts'
import { sumOfMoney } from './money.ts'
import type { PlanCost } from './score.ts'

/** What the whole plan costs: the price in force of everything bought, and internal hours at their rates, in whole minor units. */
export function planCost(schedule: Schedule): PlanCost {
  const { plan } = schedule
  const labour = plan.activities.flatMap((activity) => {
    const way = wayOn(activity, schedule)
    return way ? [labourOf(activity, way, plan)] : []
  })
  return costWith(feesOf(plan), labour, plan)
}

/**
 * The price in force of everything bought, subscriptions for one term: no way of doing anything changes it, and how
 * often a subscription renews is the budget's to say.
 */
export const feesOf = (plan: Plan): Money | null =>
  sumOfMoney(
    costItemsOf(plan).map((item) => {
      const { minor, currency } = priceOf(item)
      return { minor, currency }
    }),
    plan.organization.currency,
  )

/** Fees together with what the hours of each activity cost; the total is null where one of them is not known. */
export function costWith(fees: Money | null, labour: readonly (Money | null)[], { organization }: Plan): PlanCost {
  const known = labour.flatMap((one) => one ?? [])
  const isKnown = known.length === labour.length
  const sum = isKnown
    ? sumOfMoney(
        known.filter(({ minor }) => minor > 0),
        organization.currency,
      )
    : null
  return { fees, total: fees && sum && together(fees, { ...sum, minor: Math.round(sum.minor) }) }
}

/** Nothing changes the currency of nothing. */
const together = (fees: Money, labour: Money): Money | null => {
  const paid = [fees, labour].filter(({ minor }) => minor > 0)
  return sumOfMoney(paid, fees.currency)
}

/**
 * What the hours of an activity cost in one of its ways, in fractions of minor units. Null when somebody who is asked
 * for hours has no rate, or rates are in several currencies.
 */
export function labourOf(activity: Activity, way: Way, { people, organization }: Plan): Money | null {
  const prices: Money[] = []
  for (const asked of askedBy(activity, way)) {
    if (asked.hours <= 0) continue
    const rate = rateOf(asked, people)
    if (!rate) return null
    prices.push({ minor: rate.minor * asked.hours, currency: rate.currency })
  }
  return sumOfMoney(prices, organization.currency)
}

/** The way that the schedule chose; undefined where the activity asks for nobody. */
function wayOn(activity: Activity, schedule: Schedule): Way | undefined {
  const { assignments, demands = [] } = activity
  if (assignments.length + demands.length === 0) return undefined
  const ways = waysOf(activity)
  return ways[ways.length > 1 ? chosenWay(ways, schedule.activity(activity.id)?.choice) : 0]
}

/** A person's rate; of a role without a name the mean of its people's. */
function rateOf({ kind, id }: Asked, people: readonly Person[]): Money | null {
  const asked = people.filter((person) => (kind === 'person' ? person.id === id : person.role === id))
  const rates = asked.flatMap(({ hourlyRate }) =>
    hourlyRate ? [{ minor: hourlyRate.minor, currency: hourlyRate.currency }] : [],
  )
  const [first] = rates
  if (!first || rates.length < asked.length) return null
  const sum = sumOfMoney(rates, first.currency)
  return sum && { ...sum, minor: sum.minor / rates.length }
}
