import type { Activity } from '../plan/activities.ts'
import type { Person } from '../plan/people.ts'
import type { Money } from '../plan/values.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { type Asked, askedBy, chosenWay, waysOf } from '../schedule/ways.ts'
import { sumOfMoney } from './money.ts'
import type { PlanCost } from './score.ts'

/** What the whole plan costs: the likely point of every cost, and internal hours at their rates, in whole minor units. */
export function planCost(schedule: Schedule): PlanCost {
  const { activities, organization } = schedule.plan
  const fees = sumOfMoney(
    activities.flatMap(({ cost }) => (cost ? [{ minor: cost.likely, currency: cost.currency }] : [])),
    organization.currency,
  )
  const labour = labourCost(schedule)
  return { fees, total: fees && labour && together(fees, labour) }
}

/** Nothing changes the currency of nothing. */
const together = (fees: Money, labour: Money): Money | null => {
  const paid = [fees, labour].filter(({ minor }) => minor > 0)
  return sumOfMoney(paid, fees.currency)
}

/** Null when somebody who is asked for hours has no rate, or rates are in several currencies. */
function labourCost(schedule: Schedule): Money | null {
  const { people, organization } = schedule.plan
  const prices: Money[] = []
  for (const activity of schedule.plan.activities) {
    for (const asked of hoursOf(activity, schedule)) {
      const rate = rateOf(asked, people)
      if (!rate) return null
      prices.push({ minor: rate.minor * asked.hours, currency: rate.currency })
    }
  }
  const sum = sumOfMoney(prices, organization.currency)
  return sum && { ...sum, minor: Math.round(sum.minor) }
}

/** The hours of an activity in the way that the schedule chose. */
function hoursOf(activity: Activity, schedule: Schedule): readonly Asked[] {
  const { assignments, demands = [] } = activity
  if (assignments.length + demands.length === 0) return []
  const ways = waysOf(activity)
  const way = ways[ways.length > 1 ? chosenWay(ways, schedule.activity(activity.id)?.choice) : 0]
  return way ? askedBy(activity, way).filter(({ hours }) => hours > 0) : []
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
