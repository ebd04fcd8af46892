import type { Day } from '../day.ts'
import { costItemsOf } from '../money/cost-items.ts'
import { ExchangeRates } from '../money/exchange-rates.ts'
import { purchasesOf } from '../money/instalments.ts'
import type { CostItem } from '../plan/costs.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { labourOf } from '../score/plan-cost.ts'
import type { Compiled } from '../schedule/compile.ts'
import type { ForecastCategory } from './forecast-result.ts'
import { priceVariable, type Variable } from './variables.ts'

/** An amount large enough that rounding its taxes and its rate does not show. */
export const PROBE = 1e9

/** A share of something priced, by the program that it serves. */
export type ProgramShare = { readonly programId: string; readonly part: number }

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

/** Everything that a plan buys on its own schedule; null when an exchange rate is missing. */
export function pricedItems(schedule: Schedule): readonly PricedItem[] | null {
  const { plan } = schedule
  const rates = new ExchangeRates(plan)
  const priced: PricedItem[] = []
  for (const item of costItemsOf(plan)) {
    const point = paidFor(item, schedule, rates)
    const probe = paidFor(asEstimated(item, PROBE), schedule, rates)
    if (point === null || probe === null) return null
    const variable = priceVariable(item, plan)
    priced.push({
      itemId: item.id,
      category: item.category,
      shares: sharesOf(item),
      point,
      perUnit: probe / PROBE,
      variable,
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

/**
 * What the hours of each activity cost as planned, by row, in minor units of the organization's currency; null when
 * somebody who is asked for hours has no rate, or none that an exchange rate turns into that currency.
 */
export function plannedLabour({ index, ways, mode, problem, statusDay }: Compiled): readonly number[] | null {
  const { plan } = index
  const rates = new ExchangeRates(plan)
  const costs: number[] = []
  for (const [i, activity] of plan.activities.entries()) {
    const way = ways[i]?.[(mode[i] ?? 0) - (problem.firstMode[i] ?? 0)]
    const cost = way ? labourOf(activity, way, plan) : { minor: 0, currency: plan.organization.currency }
    const own = cost && inOwnCurrency({ ...cost, minor: Math.round(cost.minor) }, statusDay, rates)
    if (own === null) return null
    costs.push(own)
  }
  return costs
}
