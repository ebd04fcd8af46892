import type { Invoice } from '../actuals/actuals.ts'
import { dayOf } from '../day.ts'
import type { ExchangeRates } from '../money/exchange-rates.ts'
import type { Instalment, Purchase } from '../money/instalments.ts'
import { proportion } from '../money/minor-units.ts'
import type { PriceBasis } from '../money/price.ts'
import type { CostItem } from '../plan/costs.ts'

/** A purchase with what invoices have not asked for yet. `covered`: how much of it they have, in its own currency. */
export type CoveredPurchase = {
  readonly purchase: Purchase
  readonly covered: number
  readonly left: readonly Instalment[]
  readonly isSigned: boolean
}

/** An item, or invoices of a category without one, with what has been invoiced; `path` is its place in the plan. */
export type Covered = {
  readonly item?: CostItem
  readonly path: string
  readonly basis: PriceBasis
  readonly purchases: readonly CoveredPurchase[]
  readonly invoices: readonly Invoice[]
}

/**
 * Which instalments the invoices of an item have asked for: the earliest first, whatever their sums. What they ask more
 * than the whole price is spent all the same; after a final one nothing is left.
 */
export function coveredBy(
  invoices: readonly Invoice[],
  purchases: readonly Purchase[],
  signed: boolean,
  inOwnCurrency: (invoice: Invoice) => number,
): readonly CoveredPurchase[] {
  const isClosed = invoices.some(({ final }) => final)
  let invoiced = invoices.reduce((sum, invoice) => sum + inOwnCurrency(invoice), 0)
  return purchases.map((purchase) => {
    const before = invoiced
    const left = purchase.instalments.map((part) => {
      const taken = Math.min(Math.max(invoiced, 0), part.minor)
      invoiced -= taken
      return { ...part, minor: isClosed ? 0 : part.minor - taken }
    })
    return { purchase, covered: before - invoiced, left, isSigned: signed && purchase.renewal === 0 }
  })
}

/** An invoice in the currency of what it is for; one in another currency at what both are worth to the organization. */
export function inCurrencyOf(purchase: Purchase, rates: ExchangeRates, path: string) {
  return ({ amount, invoicedOn }: Invoice): number => {
    if (amount.currency === purchase.currency) return amount.minor
    const day = dayOf(invoicedOn)
    return proportion(rates.on(day, amount, path), purchase.minor, rates.on(day, purchase, path))
  }
}
