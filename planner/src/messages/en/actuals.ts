import type { ActualFault, ActualFaultCode } from '../../actuals/actual-fault.ts'
import type { SpentOnRemoved } from '../../actuals/spent-on-removed.ts'
import { expectedText } from './schema.ts'

type Sentence = (facts: ActualFault['facts']) => string

const text = (value: string | number | undefined): string => String(value ?? '')

/** What is wrong and what to do, for every code: a new one does not compile until it has a line here. */
const SENTENCES: Readonly<Record<ActualFaultCode, Sentence>> = {
  'entry-exists': ({ id }) => `An entry called ${text(id)} is recorded already. Nothing is recorded twice.`,
  'invoice-exists': ({ vendor, number, on }) =>
    `Invoice ${text(number)} of ${text(vendor)}, dated ${text(on)}, counts already. Take that one back first if this one is right; number two parts of it for one thing apart, such as ${text(number)}/1.`,
  'entry-unknown': ({ id }) => `No entry is called ${text(id)}. Name one that is recorded.`,
  'entry-reversed-before': ({ id }) => `${text(id)} was taken back before. Record what is right as a new entry.`,
  'item-unknown': ({ id }) =>
    `The plan has no cost item ${text(id)}. Add it, or name a program and a category instead.`,
  'neither-item-nor-category': () => 'Nothing says what it was for. Name a cost item, or a program and a category.',
  'program-unknown': ({ id }) => `The plan has no program ${text(id)}.`,
  'activity-unknown': ({ id }) => `The plan has no activity ${text(id)}.`,
  'person-unknown': ({ id }) => `The plan has no person ${text(id)}.`,
  'currency-unknown': ({ currency }) => `${text(currency)} is not a currency of ISO 4217. Write a code such as USD.`,
  'rate-missing': ({ from, to, on }) =>
    `No rate turns ${text(from)} into ${text(to)} on ${text(on)}. Add an exchange rate from that day or before.`,
  'in-future': ({ date, latest }) =>
    `${text(date)} is after ${text(latest)}. What has not happened yet is not recorded.`,
  'in-closed-period': ({ date, closedThrough }) =>
    `${text(date)} lies in a closed period: the books are closed through ${text(closedThrough)}. Correct it in an open one.`,
  'paid-before-invoiced': ({ paidOn, invoicedOn }) =>
    `It would be paid on ${text(paidOn)}, before it was invoiced on ${text(invoicedOn)}.`,
  'paid-before': ({ number, on }) =>
    `Invoice ${text(number)} was paid on ${text(on)} already. Take that payment back first if it is wrong.`,
  'header-missing': () => 'This column is missing. Its header stands in the first row.',
  'header-unknown': () => 'This column is not known, or there twice. Remove it.',
  'file-empty': () => 'There is nothing in this file below the header. Save the sheet that has the rows.',
  'file-recorded-before': ({ rows }) =>
    `This file came in before, with ${rows === 1 ? 'its one row' : `its ${text(rows)} rows`}. Nothing is recorded twice: put what is new into a file of its own.`,
  'row-malformed': ({ cells, expected }) =>
    expected === undefined
      ? 'This is not CSV: a quotation mark is open or stands where none can.'
      : `This row has ${text(cells)} cells where the header has ${text(expected)}.`,
  'delimiter-other': ({ delimiter }) =>
    `Cells are separated by ${text(delimiter)} here. Save the file with commas between cells; spreadsheets call it CSV UTF-8 (comma delimited).`,
  'value-missing': () => 'This cell may not be empty.',
  'date-invalid': ({ text: written }) => `${text(written)} is not a real date. Write it as YYYY-MM-DD.`,
  'amount-invalid': ({ text: written }) =>
    `${text(written)} is not a number that fits here. Write digits with a dot, such as 1250.50, and no more decimals than the currency has.`,
  'amount-zero': () =>
    'An invoice for nothing changes nothing. Write what it asks for, below zero in a credit note, or leave it out.',
  'decimal-comma': ({ text: written }) =>
    `${text(written)} has a comma, which means one thing here and another there. Write decimals with a dot and thousands without a mark.`,
  formula: ({ text: written }) => `${text(written)} begins as a spreadsheet formula does. Write it as plain text.`,
  'value-invalid': (facts) =>
    `This does not fit here: ${facts['text'] === undefined ? expectedText(facts) : text(facts['text'])}.`,
}

/** A fault as a sentence that says what to do; its row and column, or its place, are shown beside it. */
export const actualFaultSentence = ({ code, facts }: Pick<ActualFault, 'code' | 'facts'>): string =>
  SENTENCES[code](facts)

/** As many numbers of invoices as are read in one sentence. */
const MOST_NUMBERS = 3

/** Why something has to stay in the plan: what was spent on it, and what to do first. */
export function spentOnSentence({ kind, name, entries }: Pick<SpentOnRemoved, 'kind' | 'name' | 'entries'>): string {
  const numbers = entries.flatMap((entry) => (entry.kind === 'invoice' ? [entry.number] : []))
  if (numbers.length === 0) return `Hours are recorded for “${name}”. Take them back first, then remove it.`
  const rest = numbers.length > MOST_NUMBERS ? ` and ${numbers.length - MOST_NUMBERS} more` : ''
  const what = `${numbers.slice(0, MOST_NUMBERS).join(', ')}${rest}`
  if (kind === 'rate')
    return `${numbers.length === 1 ? 'An invoice is' : 'Invoices are'} told at this exchange rate, ${name}: ${what}. Change what one is worth instead, or add a rate from the same day or before first.`
  return `“${name}” was invoiced: ${what}. Take ${numbers.length === 1 ? 'that' : 'those'} back first, and record for something else what is owed all the same.`
}
