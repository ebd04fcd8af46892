import { proportion, split } from '../money/minor-units.ts'
import type { BudgetedItem } from '../plan/budgets.ts'
import type { VariancePart } from './budget-result.ts'
import type { ByMonth } from './leaf.ts'
import type { Worth } from './posting.ts'

/** Hours are told with four decimals. */
const QUANTITY_SCALE = 10_000

/**
 * What a thing came to then and now: what it was worth in its own terms, and its money by month. `base`: of an item that
 * programs share otherwise than then, what the budget had for as much of it as this program has now; `then` is as much.
 */
export type Compared = {
  readonly then: Pick<BudgetedItem, 'quantity' | 'minor' | 'currency'> | undefined
  readonly now: Worth | undefined
  readonly base: number | undefined
  readonly budgeted: ByMonth
  readonly forecast: ByMonth
}

/**
 * Why a forecast differs from a budget, month by month; the four parts add up to the difference in every month. What is
 * new or gone is scope. Else, one after the other: more or fewer, or another share, at the old price and rate; the new sum
 * at the new rate instead of the old one; and what remains is price. Timing is the budget's sum laid out as the forecast
 * is, less as it was laid out then: zero in all.
 */
export function varianceOf(compared: Compared): Readonly<Record<VariancePart, ByMonth>> {
  const { then, now, budgeted, forecast } = compared
  const was = sumOf(budgeted)
  const is = sumOf(forecast)
  const { base = was } = compared
  const parts = {
    timing: budgeted.slice().fill(0),
    scope: minus(forecast, budgeted),
    price: budgeted.slice().fill(0),
    exchange: budgeted.slice().fill(0),
  }
  if (!then || !now || is === 0 || base === 0) return parts
  const sign = is < 0 ? -1 : 1
  const weights = Array.from(forecast, (minor) => Math.max(0, sign * minor))
  const laidOut = Float64Array.from(split(was, weights))
  const scope = Float64Array.from(split(base - was + scopeOf(base, then.quantity, now.quantity), weights))
  const exchange = Float64Array.from(split(exchangeOf(base, is, then, now), weights))
  return {
    timing: minus(laidOut, budgeted),
    scope,
    exchange,
    price: minus(minus(minus(forecast, laidOut), scope), exchange),
  }
}

const scopeOf = (was: number, then: number, now: number): number =>
  proportion(was, Math.round((now - then) * QUANTITY_SCALE), Math.round(then * QUANTITY_SCALE))

/** Nothing where the two were priced in different currencies: then it is another price. */
function exchangeOf(was: number, is: number, then: NonNullable<Compared['then']>, now: Worth): number {
  if (now.minor === null || now.currency !== then.currency || then.minor === 0) return 0
  return is - proportion(now.minor, was, then.minor)
}

export const sumOf = (amounts: ByMonth): number => amounts.reduce((sum, minor) => sum + minor, 0)

const minus = (a: ByMonth, b: ByMonth): ByMonth => a.map((minor, k) => minor - (b[k] ?? 0))
