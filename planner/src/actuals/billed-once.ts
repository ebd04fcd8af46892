import type { Actual, Invoice } from './actuals.ts'
import { reversedIds } from './standing.ts'

/** An entry that is to be added; the invoice before it that it bills again, if it does. */
export type BilledBefore = (entry: Actual) => Invoice | undefined

/**
 * Asked of `entries` in their order, finds each invoice whose vendor and number stand already, in `ledger` or in an entry
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

/** Vendor and number as people tell them apart: nobody means another invoice by another case. */
const billOf = ({ vendor, number }: Invoice): string =>
  JSON.stringify([vendor, number].map((written) => written.trim().toLowerCase()))
