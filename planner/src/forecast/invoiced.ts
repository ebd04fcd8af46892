import type { Actual } from '../actuals/actuals.ts'
import { standingActuals } from '../actuals/standing.ts'
import { dayOf, type IsoDate } from '../day.ts'
import type { ExchangeRates } from '../money/exchange-rates.ts'

/** What vendors have asked for an item by a day, taxes included, and whether nothing more comes. */
export type Invoiced = { readonly minor: number; readonly isFinal: boolean }

/**
 * Invoices by item, in minor units of the organization's currency. One in a currency without a rate counts as nothing:
 * its item is unknown for the same reason.
 */
export function invoicedByItem(
  ledger: readonly Actual[],
  upTo: IsoDate,
  rates: ExchangeRates,
): ReadonlyMap<string, Invoiced> {
  const items = new Map<string, Invoiced>()
  for (const { itemId, amount, invoicedOn, final = false } of standingActuals(ledger, upTo).invoices) {
    const day = dayOf(invoicedOn)
    if (itemId === undefined || !rates.knows(amount.currency, day)) continue
    const before = items.get(itemId) ?? { minor: 0, isFinal: false }
    items.set(itemId, { minor: before.minor + rates.on(day, amount, '/actuals'), isFinal: before.isFinal || final })
  }
  return items
}
