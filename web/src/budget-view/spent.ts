import type { Actual } from '@stagger/planner'

/** An invoice of the ledger that nobody has taken back; paid on a day once it is. */
export type StandingInvoice = Extract<Actual, { kind: 'invoice' }>

/** What was invoiced for an item and stands, the newest first. */
export function invoicesOf(ledger: readonly Actual[], itemId: string): readonly StandingInvoice[] {
  const gone = new Set(ledger.flatMap((entry) => (entry.kind === 'reversal' ? [entry.reverses] : [])))
  const paid = new Map(
    ledger.flatMap((entry) =>
      entry.kind === 'payment' && !gone.has(entry.id) ? [[entry.invoiceId, entry.paidOn] as const] : [],
    ),
  )
  return ledger
    .filter(
      (entry): entry is StandingInvoice => entry.kind === 'invoice' && entry.itemId === itemId && !gone.has(entry.id),
    )
    .map((invoice) => {
      const paidOn = invoice.paidOn ?? paid.get(invoice.id)
      return { ...invoice, ...(paidOn !== undefined && { paidOn }) }
    })
    .toSorted((a, b) => (a.invoicedOn < b.invoicedOn ? 1 : -1))
}
