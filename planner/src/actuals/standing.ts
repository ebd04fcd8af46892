import type { IsoDate } from '../day.ts'
import type { Actual, Invoice, TimeEntry } from './actuals.ts'

/** What the ledger says once reversals have taken back what they name, and payments have met their invoices. */
export type StandingActuals = { readonly invoices: readonly Invoice[]; readonly time: readonly TimeEntry[] }

/**
 * Folds the ledger, with what happened by `upTo` (inclusive). A reversal counts whenever it was made, for what it takes
 * back never was; one that is itself reversed takes nothing back.
 */
export function standingActuals(ledger: readonly Actual[], upTo: IsoDate): StandingActuals {
  const gone = reversedIds(ledger)
  const standing = ledger.filter((entry) => !gone.has(entry.id) && happenedBy(entry, upTo))
  const paidOn = new Map(
    standing.flatMap((entry) => (entry.kind === 'payment' ? [[entry.invoiceId, entry.paidOn] as const] : [])),
  )
  return {
    invoices: standing.flatMap((entry) => (entry.kind === 'invoice' ? [paid(entry, paidOn.get(entry.id))] : [])),
    time: standing.flatMap((entry) => (entry.kind === 'time' ? [entry] : [])),
  }
}

const paid = (invoice: Invoice, on: string | undefined): Invoice =>
  on === undefined ? invoice : { ...invoice, paidOn: on }

function happenedBy(entry: Actual, upTo: IsoDate): boolean {
  if (entry.kind === 'invoice') return entry.invoicedOn <= upTo
  return entry.kind === 'time' ? entry.on <= upTo : true
}

/** What a ledger takes back. Newest first: a reversal that was itself reversed takes nothing back. */
export function reversedIds(ledger: readonly Actual[]): ReadonlySet<string> {
  const gone = new Set<string>()
  for (const entry of ledger.toReversed()) {
    if (entry.kind === 'reversal' && !gone.has(entry.id)) gone.add(entry.reverses)
  }
  return gone
}
