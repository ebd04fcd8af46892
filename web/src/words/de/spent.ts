import type { ActualFault, Invoice, TimeEntry } from '@stagger/planner'
import { actualFaultSentence } from '@stagger/planner/messages'
import type { LedgerAct } from '../../budget-view/ledger-acts.ts'
import type { SpentLine } from '../../budget-view/spent.ts'
import { plural } from './numbers.ts'
import { billedMoney, longDate } from '../../format.ts'

// What the Budget page says about what was spent, in German.

export const spentTitle = 'Ausgaben'

/** What an entry says. */
export const lineText = (entry: Invoice | TimeEntry, activityName: (id: string) => string): string =>
  entry.kind === 'invoice'
    ? `${entry.number}: ${billedMoney(entry.amount)}, Rechnung vom ${longDate(entry.invoicedOn)}`
    : `${plural(entry.hours, 'Stunde', 'Stunden')} für „${activityName(entry.activityId)}“, ${longDate(entry.on)}`

/** What became of it. */
export function standingText({ entry, paidOn, takenBack }: SpentLine): string {
  if (takenBack) {
    const { recordedAt, actor, note } = takenBack
    return `zurückgenommen am ${longDate(recordedAt.slice(0, ISO_DATE_LENGTH))} von ${actor}${note === undefined ? '' : `: ${note}`}`
  }
  const recorded = `erfasst von ${entry.actor}`
  if (entry.kind === 'time') return recorded
  return `${paidOn === undefined ? 'noch nicht bezahlt' : `bezahlt am ${longDate(paidOn)}`}, ${recorded}`
}
const ISO_DATE_LENGTH = 10
/** Why an item cannot be removed. */
export const removalHeld = (invoices: number): string =>
  `Dafür ${invoices === 1 ? 'liegt eine Rechnung' : `liegen ${plural(invoices, 'Rechnung', 'Rechnungen')}`} vor. Nehmen Sie sie zuerst unter „${spentTitle}“ zurück, und erfassen Sie für eine andere Position, was trotzdem geschuldet ist.`
export const moreLines = (n: number): string => `und ${plural(n, 'älterer Eintrag', 'ältere Einträge')}`

export const actNames: Readonly<Record<LedgerAct, string>> = {
  pay: 'Bezahlt',
  unpay: 'Nicht bezahlt',
  'take-back': 'Zurücknehmen',
  restore: 'Wiederherstellen',
}

/** What is about to be done, and to what. */
export function actOn(act: LedgerAct, entry: Invoice | TimeEntry): string {
  const what =
    entry.kind === 'invoice'
      ? `Rechnung ${entry.number}`
      : `${plural(entry.hours, 'Stunde', 'Stunden')} vom ${longDate(entry.on)}`
  switch (act) {
    case 'pay':
      return `${what} als bezahlt markieren`
    case 'unpay':
      return `${what} als nicht bezahlt markieren`
    case 'take-back':
      return `${what} zurücknehmen`
    case 'restore':
      return `${what} wiederherstellen`
  }
}
export const actHints: Readonly<Record<LedgerAct, string>> = {
  pay: 'Bis dahin zählt sie als gebunden, ab diesem Tag als ausgegeben.',
  unpay: 'Die Rechnung bleibt bestehen und zählt wieder als gebunden.',
  'take-back':
    'Der Eintrag zählt nicht mehr. Er bleibt mit Ihrer Begründung in den Büchern und lässt sich wiederherstellen.',
  restore: 'Der Eintrag zählt wieder, wie er erfasst wurde.',
}
export const actDone: Readonly<Record<LedgerAct, string>> = {
  pay: 'Als bezahlt markiert',
  unpay: 'Zahlung zurückgenommen',
  'take-back': 'Eintrag zurückgenommen',
  restore: 'Der Eintrag zählt wieder',
}
export const actFields = { paidOn: 'Bezahlt am', reason: 'Warum', note: 'Notiz (darf leer bleiben)' } as const
export const actFaults = {
  paidOn: 'Geben Sie den Tag der Zahlung ein.',
  reason: 'Geben Sie den Grund an, für alle, die die Bücher lesen.',
} as const

export const record = 'Ausgabe erfassen'
export const importFile = 'CSV importieren'
export const noLedger =
  'Dieser Server führt noch nicht Buch über Ausgaben: Es lässt sich nichts erfassen oder importieren.'
export const recordTitle = 'Erfassen, was ausgegeben wurde'
export const recordKinds = { invoice: 'Rechnung', time: 'Zeit' } as const
export const recordKindLabel = 'Was'
export const invoiceFields = {
  item: 'Wofür',
  vendor: 'Anbieter',
  number: 'Rechnungsnummer',
  invoicedOn: 'Rechnung vom',
  paidOn: 'Bezahlt am (leer: noch nicht)',
  amount: (currency: string) => `Betrag in ${currency}, inkl. Steuern (unter null: Gutschrift)`,
  final: 'Letzte Rechnung dafür',
} as const
export const itemOption = (name: string, programs: readonly string[]): string => `${name} (${programs.join(', ')})`
export const timeFields = { person: 'Wer', activity: 'Gearbeitet an', on: 'Am', hours: 'Stunden' } as const
export const recordIt = 'Erfassen'
export const recorded =
  'Erfasst. Was sich später als falsch erweist, nimmt ein weiterer Eintrag zurück; geändert wird nie.'
export const closeDialog = 'Schließen'
export const recordFaults = {
  vendor: 'Geben Sie ein, von wem die Rechnung kommt.',
  number: 'Geben Sie die Rechnungsnummer ein.',
  amount: 'Geben Sie den Betrag in Ziffern ein, etwa 1250.50.',
  zero: 'Eine Rechnung über nichts ändert nichts. Schreiben Sie, was gefordert wird, bei einer Gutschrift unter null.',
  hours: 'Geben Sie mehr als 0 und höchstens 24 Stunden ein, etwa 2.5.',
  day: 'Geben Sie den Tag ein.',
} as const

export const importTitle = 'Ausgaben importieren'
export const importKindLabel = 'Was die Datei enthält'
export const importKinds = { invoices: 'Rechnungen', time: 'Zeit' } as const
export const importColumns = {
  invoices:
    'vendor, number, invoiced_on, amount, currency; dazu item, oder program und category; optional: paid_on, final, note',
  time: 'person, activity, on, hours; optional: note',
} as const
export const columnsIntro = 'Spalten der ersten Zeile:'
export const importFileLabel = 'Datei'
export const dryRunReads = 'Datei wird gelesen …'
export const dryRunGood = (rows: number): string =>
  `${plural(rows, 'Eintrag kann', 'Einträge können')} erfasst werden. Noch ist nichts erfasst.`
export const dryRunBad = (faults: number): string =>
  `${plural(faults, 'Fehler', 'Fehler')}: Es wird nichts erfasst, solange die Datei Fehler enthält.`
export const importRows = (rows: number): string => `${plural(rows, 'Eintrag', 'Einträge')} erfassen`
export const imported = (rows: number): string => `${plural(rows, 'Eintrag', 'Einträge')} erfasst`
export const faultColumns = { row: 'Zeile', column: 'Spalte', what: 'Was falsch ist' } as const
export const moreFaults = (n: number): string => `und ${plural(n, 'weiterer Fehler', 'weitere Fehler')}`
export const actualFaultText = (fault: Pick<ActualFault, 'code' | 'facts'>): string => actualFaultSentence(fault)
