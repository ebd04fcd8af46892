import {
  type Actual,
  type Invoice,
  type IsoDate,
  type Payment,
  type Reversal,
  reversedIds,
  type TimeEntry,
} from '@stagger/planner'

/** An entry of the ledger with what became of it: paid, taken back, or neither. */
export type SpentLine<Entry extends Invoice | TimeEntry = Invoice | TimeEntry> = {
  readonly entry: Entry
  readonly paidOn?: IsoDate
  /** What says so, where the invoice itself does not: it can be taken back. */
  readonly payment?: Payment
  /** What took it back, which may be taken back itself. */
  readonly takenBack?: Reversal
}

/** Which entries are told: those of an item, of invoices without one, or of somebody's hours on some activities. */
export type SpentAsked = (entry: Invoice | TimeEntry) => boolean

/** Entries with what became of them, the newest first. */
export function spentLines(ledger: readonly Actual[], isAsked: SpentAsked): readonly SpentLine[] {
  const gone = reversedIds(ledger)
  const reversals = new Map(
    ledger.flatMap((entry) => (entry.kind === 'reversal' && !gone.has(entry.id) ? [[entry.reverses, entry]] : [])),
  )
  const payments = new Map(
    ledger.flatMap((entry) => (entry.kind === 'payment' && !gone.has(entry.id) ? [[entry.invoiceId, entry]] : [])),
  )
  return ledger
    .flatMap((entry) => (entry.kind === 'invoice' || entry.kind === 'time' ? [entry] : []))
    .filter(isAsked)
    .map((entry): SpentLine => {
      const takenBack = reversals.get(entry.id)
      if (takenBack) return { entry, takenBack }
      const payment = payments.get(entry.id)
      const paidOn = payment?.paidOn ?? (entry.kind === 'invoice' ? entry.paidOn : undefined)
      return { entry, ...(paidOn !== undefined && { paidOn }), ...(payment && { payment }) }
    })
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))
}

const dayOf = ({ entry }: SpentLine): IsoDate => (entry.kind === 'invoice' ? entry.invoicedOn : entry.on)

/** How many invoices for an item stand: with the first the item has to stay. */
export const invoicesFor = (ledger: readonly Actual[], itemId: string): number =>
  spentLines(ledger, (entry) => entry.kind === 'invoice' && entry.itemId === itemId).filter(
    ({ takenBack }) => !takenBack,
  ).length
