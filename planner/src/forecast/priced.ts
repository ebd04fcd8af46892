import type { Actual } from '../actuals/actuals.ts'
import type { Day } from '../day.ts'
import { costItemsOf } from '../money/cost-items.ts'
import { ExchangeRates } from '../money/exchange-rates.ts'
import { purchasesOf } from '../money/instalments.ts'
import type { Activity } from '../plan/activities.ts'
import type { CostItem } from '../plan/costs.ts'
import type { Plan } from '../plan/plan.ts'
import type { Money } from '../plan/values.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { labourOf } from '../score/plan-cost.ts'
import type { Compiled } from '../schedule/compile.ts'
import { askedBy, type Way } from '../schedule/ways.ts'
import type { ForecastCategory } from './forecast-result.ts'
import { invoicedByItem } from './invoiced.ts'
import { priceVariable, type Variable } from './variables.ts'

/** An amount large enough that rounding its taxes and its rate does not show. */
export const PROBE = 1e9

/** A share of something priced, by the program that it serves. */
type ProgramShare = { readonly programId: string; readonly part: number }

/**
 * Something bought. `point`: what the plan pays for it, taxes and renewals included, in minor units of the
 * organization's currency; `perUnit`: what one minor unit of its estimate adds to that.
 */
export type PricedItem = {
  readonly itemId: string
  readonly category: ForecastCategory
  readonly shares: readonly ProgramShare[]
  readonly point: number
  readonly perUnit: number
  readonly variable: Variable | undefined
}

/**
 * Everything that a plan buys on its own schedule; null when an exchange rate is missing. What somebody has sent an
 * invoice for varies no more: it comes to the price, or to the invoices where they are final or more.
 */
export function pricedItems(schedule: Schedule, actuals: readonly Actual[]): readonly PricedItem[] | null {
  const { plan } = schedule
  const rates = new ExchangeRates(plan)
  const invoiced = invoicedByItem(actuals, schedule.statusDate, rates)
  const priced: PricedItem[] = []
  for (const item of costItemsOf(plan)) {
    const point = paidFor(item, schedule, rates)
    const probe = paidFor(asEstimated(item, PROBE), schedule, rates)
    if (point === null || probe === null) return null
    const asked = invoiced.get(item.id)
    priced.push({
      itemId: item.id,
      category: item.category,
      shares: sharesOf(item),
      point: asked ? Math.max(asked.minor, asked.isFinal ? asked.minor : point) : point,
      perUnit: probe / PROBE,
      variable: asked ? undefined : priceVariable(item, plan),
    })
  }
  return priced
}

function asEstimated({ contract: _, chosenQuoteId: __, ...item }: CostItem, minor: number): CostItem {
  return { ...item, amount: { ...item.amount, low: minor, likely: minor, high: minor } }
}

/** All purchases of an item, each at the rate of the day on which it is first due. */
function paidFor(item: CostItem, schedule: Schedule, rates: ExchangeRates): number | null {
  let sum = 0
  for (const { instalments, currency } of purchasesOf(item, (id) => schedule.spanOf(id))) {
    for (const { minor, paidOn } of instalments) {
      const paid = inOwnCurrency({ minor, currency }, paidOn, rates)
      if (paid === null) return null
      sum += paid
    }
  }
  return sum
}

/** An amount in the organization's currency; null without a rate. */
export const inOwnCurrency = (
  amount: { readonly minor: number; readonly currency: string },
  day: Day,
  rates: ExchangeRates,
): number | null => (rates.knows(amount.currency, day) ? rates.on(day, amount, '/costItems') : null)

const PERCENT = 100

function sharesOf({ programIds, allocation }: CostItem): readonly ProgramShare[] {
  return allocation
    ? allocation.map(({ programId, percent }) => ({ programId, part: percent / PERCENT }))
    : programIds.map((programId) => ({ programId, part: 1 / programIds.length }))
}

/** What the hours of an activity cost, and how much of it those of contractors, in the organization's minor units. */
export type ActivityLabour = { readonly minor: number; readonly contractors: number }

/**
 * What the hours of each activity cost as planned, by row; null when somebody who is asked for hours has no rate, or none
 * that an exchange rate turns into the organization's currency.
 */
export function plannedLabour({ index, ways, mode, problem, statusDay }: Compiled): readonly ActivityLabour[] | null {
  const { plan } = index
  const rates = new ExchangeRates(plan)
  const own = (cost: Money | null) =>
    cost && inOwnCurrency({ ...cost, minor: Math.round(cost.minor) }, statusDay, rates)
  const costs: ActivityLabour[] = []
  for (const [i, activity] of plan.activities.entries()) {
    const way = ways[i]?.[(mode[i] ?? 0) - (problem.firstMode[i] ?? 0)]
    const minor = way ? own(labourOf(activity, way, plan)) : 0
    const contractors = way ? own(contractorsOf(activity, way, plan)) : 0
    if (minor === null || contractors === null) return null
    costs.push({ minor, contractors })
  }
  return costs
}

/** The hours of contractors who are asked by name, or chosen among several people. */
function contractorsOf(activity: Activity, way: Way, plan: Plan): Money | null {
  const contractors = new Set(plan.people.filter(({ engagement }) => engagement === 'contractor').map(({ id }) => id))
  const assignments = askedBy(activity, way)
    .filter(({ kind, id }) => kind === 'person' && contractors.has(id))
    .map(({ id, hours }) => ({ personId: id, hours, source: 'yours' as const }))
  return labourOf({ ...activity, assignments, demands: [] }, { ...way, hoursPercent: WHOLE }, plan)
}

/** The hours are already those of the way. */
const WHOLE = 100
