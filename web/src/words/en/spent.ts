import type { ActualFault, Invoice, TimeEntry } from '@stagger/planner'
import { actualFaultSentence } from '@stagger/planner/messages'
import type { LedgerAct } from '../../budget-view/ledger-acts.ts'
import type { SpentLine } from '../../budget-view/spent.ts'
import { plural } from './numbers.ts'
import { billedMoney, longDate } from '../../format.ts'

// What the Budget page says about what was spent, in English.

export const spentTitle = 'Spent'

/** What an entry says. */
export const lineText = (entry: Invoice | TimeEntry, activityName: (id: string) => string): string =>
  entry.kind === 'invoice'
    ? `${entry.number}: ${billedMoney(entry.amount)}, invoiced ${longDate(entry.invoicedOn)}`
    : `${plural(entry.hours, 'hour')} on ${activityName(entry.activityId)}, ${longDate(entry.on)}`

/** What became of it. */
export function standingText({ entry, paidOn, takenBack }: SpentLine): string {
  if (takenBack) {
    const { recordedAt, actor, note } = takenBack
    return `taken back on ${longDate(recordedAt.slice(0, ISO_DATE_LENGTH))} by ${actor}${note === undefined ? '' : `: ${note}`}`
  }
  const recorded = `recorded by ${entry.actor}`
  if (entry.kind === 'time') return recorded
  return `${paidOn === undefined ? 'not paid yet' : `paid on ${longDate(paidOn)}`}, ${recorded}`
}
const ISO_DATE_LENGTH = 10
/** Why an item cannot be removed. */
export const removalHeld = (invoices: number): string =>
  `${invoices === 1 ? 'An invoice stands' : `${plural(invoices, 'invoice')} stand`} for it. Take ${invoices === 1 ? 'it' : 'them'} back first, under “${spentTitle}”, and record for something else what is owed all the same.`
export const moreLines = (n: number): string => `and ${n} older`

export const actNames: Readonly<Record<LedgerAct, string>> = {
  pay: 'Mark paid',
  unpay: 'Not paid',
  'take-back': 'Take back',
  restore: 'Restore',
}

/** What is about to be done, and to what. */
export function actOn(act: LedgerAct, entry: Invoice | TimeEntry): string {
  const what =
    entry.kind === 'invoice' ? `invoice ${entry.number}` : `${plural(entry.hours, 'hour')} of ${longDate(entry.on)}`
  switch (act) {
    case 'pay':
      return `Mark ${what} paid`
    case 'unpay':
      return `Take the payment of ${what} back`
    case 'take-back':
      return `Take ${what} back`
    case 'restore':
      return `Restore ${what}`
  }
}
export const actHints: Readonly<Record<LedgerAct, string>> = {
  pay: 'Until then it counts as committed; from that day on as spent.',
  unpay: 'The invoice stands and counts as committed again.',
  'take-back': 'It counts no more. It stays in the books with your reason, and can be restored.',
  restore: 'It counts again, as it was recorded.',
}
export const actDone: Readonly<Record<LedgerAct, string>> = {
  pay: 'It is marked as paid',
  unpay: 'The payment is taken back',
  'take-back': 'It is taken back',
  restore: 'It counts again',
}
export const actFields = { paidOn: 'Paid on', reason: 'Why', note: 'Note (may stay empty)' } as const
export const actFaults = {
  paidOn: 'Write the day of payment.',
  reason: 'Write why, for whoever reads the books.',
} as const

export const record = 'Record spending'
export const importFile = 'Import CSV'
export const noLedger = 'This server does not keep what was spent yet: nothing can be recorded or imported.'
export const recordTitle = 'Record what was spent'
export const recordKinds = { invoice: 'Invoice', time: 'Time' } as const
export const recordKindLabel = 'What'
export const invoiceFields = {
  item: 'For',
  vendor: 'Vendor',
  number: 'Invoice number',
  invoicedOn: 'Invoiced on',
  paidOn: 'Paid on (empty: not yet)',
  amount: (currency: string) => `Amount in ${currency}, tax included (below zero: a credit note)`,
  final: 'The last invoice for it',
} as const
export const itemOption = (name: string, programs: readonly string[]): string => `${name} (${programs.join(', ')})`
export const timeFields = { person: 'Who', activity: 'Worked on', on: 'On', hours: 'Hours' } as const
export const recordIt = 'Record'
export const recorded = 'Recorded. What is wrong later is taken back by another entry, never changed.'
export const closeDialog = 'Close'
export const recordFaults = {
  vendor: 'Write who sent the invoice.',
  number: 'Write the number of the invoice.',
  amount: 'Write the amount in digits, such as 1250.50.',
  zero: 'An invoice for nothing changes nothing. Write what it asks for, below zero in a credit note.',
  hours: 'Write hours above 0, 24 at most, such as 2.5.',
  day: 'Write the day.',
} as const

export const importTitle = 'Import what was spent'
export const importKindLabel = 'What the file holds'
export const importKinds = { invoices: 'Invoices', time: 'Time' } as const
export const importColumns = {
  invoices:
    'vendor, number, invoiced_on, amount, currency; and item, or program and category; optional: paid_on, final, note',
  time: 'person, activity, on, hours; optional: note',
} as const
export const columnsIntro = 'Columns of the first row:'
export const importFileLabel = 'File'
export const dryRunReads = 'Reading the file…'
export const dryRunGood = (rows: number): string =>
  `${plural(rows, 'entry', 'entries')} can be recorded. Nothing has been recorded yet.`
export const dryRunBad = (faults: number): string =>
  `${plural(faults, 'fault')}: nothing is recorded until the file has none.`
export const importRows = (rows: number): string => `Record ${plural(rows, 'entry', 'entries')}`
export const imported = (rows: number): string => `${plural(rows, 'entry', 'entries')} recorded`
export const faultColumns = { row: 'Row', column: 'Column', what: 'What is wrong' } as const
export const moreFaults = (n: number): string => `and ${n} more`
export const actualFaultText = (fault: Pick<ActualFault, 'code' | 'facts'>): string => actualFaultSentence(fault)
