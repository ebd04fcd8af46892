import type { Actual, Invoice } from './actuals.ts'
import { reversedIds } from './standing.ts'

/** An entry that is to be added; the invoice before it that it bills again, if it does. */
export type BilledBefore = (entry: Actual) => Invoice | undefined

/**
 * Asked of `entries` in their order, finds each invoice that bills for the same thing what one of its vendor and number did already, in `ledger` or in an entry
 * asked before. What all of them together take back does not stand: a corrected ledger is read as it stands in the end.
 */
export function billedBefore(ledger: readonly Actual[], entries: readonly Actual[]): BilledBefore {
  const gone = reversedIds([...ledger, ...entries])
  const standing = new Map<string, Invoice>()
  const ask: BilledBefore = (entry) => {
    if (entry.kind !== 'invoice' || gone.has(entry.id)) return undefined
    const bill = billOf(entry)
    const before = standing.get(bill)
    if (!before) standing.set(bill, entry)
    return before
  }
  ledger.forEach(ask)
  return ask
}

/**
 * Vendor and number as people tell them apart, nobody means another invoice by another case, and what is paid for: one
 * invoice may bill several things.
 */
const billOf = ({ vendor, number, itemId, programId, category }: Invoice): string =>
  JSON.stringify([vendor.trim().toLowerCase(), number.trim().toLowerCase(), itemId, programId, category])
