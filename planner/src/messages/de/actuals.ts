import type { ActualFault, ActualFaultCode } from '../../actuals/actual-fault.ts'
import type { SpentOnRemoved } from '../../actuals/spent-on-removed.ts'
import { expectedText } from './schema.ts'

type Sentence = (facts: ActualFault['facts']) => string

const text = (value: string | number | undefined): string => String(value ?? '')

/** What is wrong and what to do, for every code: a new one does not compile until it has a line here. */
const SENTENCES: Readonly<Record<ActualFaultCode, Sentence>> = {
  'entry-exists': ({ id }) => `Ein Eintrag mit der ID ${text(id)} ist schon erfasst. Nichts wird zweimal erfasst.`,
  'invoice-exists': ({ vendor, number, on }) =>
    `Rechnung ${text(number)} von ${text(vendor)} vom ${text(on)} zählt schon. Nehmen Sie jene zuerst zurück, wenn diese richtig ist; zwei Teile einer Rechnung für dieselbe Sache brauchen eigene Nummern, etwa ${text(number)}/1.`,
  'entry-unknown': ({ id }) => `Kein Eintrag heißt ${text(id)}. Nennen Sie einen, der erfasst ist.`,
  'entry-reversed-before': ({ id }) =>
    `${text(id)} wurde schon zurückgenommen. Erfassen Sie, was richtig ist, als neuen Eintrag.`,
  'item-unknown': ({ id }) =>
    `Der Plan hat keine Position ${text(id)}. Legen Sie sie an oder nennen Sie stattdessen ein Programm und eine Kategorie.`,
  'neither-item-nor-category': () =>
    'Es ist nicht gesagt, wofür es war. Nennen Sie eine Position oder ein Programm und eine Kategorie.',
  'program-unknown': ({ id }) => `Der Plan hat kein Programm ${text(id)}.`,
  'activity-unknown': ({ id }) => `Der Plan hat keinen Vorgang ${text(id)}.`,
  'person-unknown': ({ id }) => `Der Plan hat keine Person ${text(id)}.`,
  'currency-unknown': ({ currency }) =>
    `${text(currency)} ist keine Währung nach ISO 4217. Schreiben Sie einen Code wie USD.`,
  'rate-missing': ({ from, to, on }) =>
    `Kein Wechselkurs rechnet am ${text(on)} ${text(from)} in ${text(to)} um. Ergänzen Sie einen Wechselkurs von diesem Tag oder davor.`,
  'in-future': ({ date, latest }) =>
    `${text(date)} liegt nach dem ${text(latest)}. Was noch nicht geschehen ist, wird nicht erfasst.`,
  'in-closed-period': ({ date, closedThrough }) =>
    `${text(date)} liegt in einer abgeschlossenen Periode: Die Bücher sind bis ${text(closedThrough)} abgeschlossen. Berichtigen Sie es in einer offenen.`,
  'paid-before-invoiced': ({ paidOn, invoicedOn }) =>
    `Die Zahlung wäre am ${text(paidOn)}, vor der Rechnung vom ${text(invoicedOn)}.`,
  'paid-before': ({ number, on }) =>
    `Rechnung ${text(number)} wurde schon am ${text(on)} bezahlt. Nehmen Sie diese Zahlung zuerst zurück, wenn sie falsch ist.`,
  'header-missing': () => 'Diese Spalte fehlt. Ihre Überschrift gehört in die erste Zeile.',
  'header-unknown': () => 'Diese Spalte ist nicht bekannt oder doppelt. Entfernen Sie sie.',
  'file-empty': () => 'In dieser Datei steht nichts unter der Überschrift. Speichern Sie das Blatt mit den Zeilen.',
  'file-recorded-before': ({ rows }) =>
    `Diese Datei wurde schon eingelesen, mit ${rows === 1 ? 'ihrer einen Zeile' : `ihren ${text(rows)} Zeilen`}. Nichts wird zweimal erfasst: Legen Sie Neues in eine eigene Datei.`,
  'row-malformed': ({ cells, expected }) =>
    expected === undefined
      ? 'Das ist kein CSV: Ein Anführungszeichen ist offen oder steht, wo keines stehen kann.'
      : `Diese Zeile hat ${text(cells)} ${cells === 1 ? 'Zelle' : 'Zellen'}, die Überschrift hat ${text(expected)}.`,
  'delimiter-other': ({ delimiter }) =>
    `Die Zellen sind hier mit ${text(delimiter)} getrennt. Speichern Sie die Datei als CSV UTF-8 mit Kommas zwischen den Zellen.`,
  'value-missing': () => 'Diese Zelle darf nicht leer sein.',
  'date-invalid': ({ text: written }) => `${text(written)} ist kein wirkliches Datum. Schreiben Sie es als YYYY-MM-DD.`,
  'amount-invalid': ({ text: written }) =>
    `${text(written)} ist keine Zahl, die hier passt. Schreiben Sie Ziffern mit einem Punkt, etwa 1250.50, und nicht mehr Nachkommastellen, als die Währung hat.`,
  'amount-zero': () =>
    'Eine Rechnung über nichts ändert nichts. Schreiben Sie, was gefordert wird, bei einer Gutschrift unter null, oder lassen Sie sie weg.',
  'decimal-comma': ({ text: written }) =>
    `${text(written)} enthält ein Komma, das nicht überall dasselbe bedeutet. Schreiben Sie Nachkommastellen nach einem Punkt und Tausender ohne Trennzeichen.`,
  formula: ({ text: written }) =>
    `${text(written)} beginnt wie eine Formel der Tabellenkalkulation. Schreiben Sie es als einfachen Text.`,
  'value-invalid': (facts) =>
    `Das passt hier nicht: ${facts['text'] === undefined ? expectedText(facts) : text(facts['text'])}.`,
}

/** A fault as a sentence that says what to do; its row and column, or its place, are shown beside it. */
export const actualFaultSentence = ({ code, facts }: Pick<ActualFault, 'code' | 'facts'>): string =>
  SENTENCES[code](facts)

/** As many numbers of invoices as are read in one sentence. */
const MOST_NUMBERS = 3

/** Why something has to stay in the plan: what was spent on it, and what to do first. */
export function spentOnSentence({ kind, name, entries }: Pick<SpentOnRemoved, 'kind' | 'name' | 'entries'>): string {
  const numbers = entries.flatMap((entry) => (entry.kind === 'invoice' ? [entry.number] : []))
  if (numbers.length === 0)
    return `Für „${name}“ sind Stunden erfasst. Nehmen Sie diese zuerst zurück, dann lässt es sich entfernen.`
  const rest = numbers.length > MOST_NUMBERS ? ` und ${numbers.length - MOST_NUMBERS} weitere` : ''
  const what = `${numbers.slice(0, MOST_NUMBERS).join(', ')}${rest}`
  if (kind === 'rate')
    return `Mit diesem Wechselkurs, ${name}, ${numbers.length === 1 ? 'ist eine Rechnung umgerechnet' : 'sind Rechnungen umgerechnet'}: ${what}. Ändern Sie stattdessen seinen Wert oder fügen Sie zuerst einen Kurs ab demselben oder einem früheren Tag hinzu.`
  return numbers.length === 1
    ? `Für „${name}“ gibt es eine Rechnung: ${what}. Nehmen Sie sie zuerst zurück und erfassen Sie anderswo, was trotzdem geschuldet ist.`
    : `Für „${name}“ gibt es Rechnungen: ${what}. Nehmen Sie sie zuerst zurück und erfassen Sie anderswo, was trotzdem geschuldet ist.`
}
