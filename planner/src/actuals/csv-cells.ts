import { isIsoDate } from '../day.ts'
import { exponentOf } from '../money/minor-units.ts'
import { CostCategory } from '../plan/costs.ts'
import type { ActualFault } from './actual-fault.ts'
import type { CsvColumn } from './csv-columns.ts'

/** What is wrong with a cell, if anything. */
type CellFault = Pick<ActualFault, 'code' | 'facts'>

/** Spreadsheets run a cell that begins like this, unless all of it is a number below zero; nobody wrote it as a text. */
const FORMULA = /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/
const DECIMAL = /^-?\d{1,12}(\.\d{1,4})?$/
/** One comma, or several, where a number is meant: 1,50 in one country is 1,500 in another. */
const COMMA = /^-?[\d.]*,[\d.,]*$/
const YES = 'yes'

export function cellFault(text: string, { holds, required }: CsvColumn): CellFault | undefined {
  if (text === '') return required ? { code: 'value-missing', facts: {} } : undefined
  switch (holds) {
    case 'text':
      return FORMULA.test(text) ? { code: 'formula', facts: { text } } : undefined
    case 'date':
      return isIsoDate(text) ? undefined : { code: 'date-invalid', facts: { text } }
    case 'category':
      return CostCategory.safeParse(text).success ? undefined : { code: 'value-invalid', facts: { text } }
    case 'yes':
      return text === YES ? undefined : { code: 'value-invalid', facts: { text } }
    case 'amount':
    case 'hours':
      if (COMMA.test(text)) return { code: 'decimal-comma', facts: { text } }
      return DECIMAL.test(text) && (holds === 'amount' || !text.startsWith('-'))
        ? undefined
        : { code: 'amount-invalid', facts: { text } }
  }
}

/** A decimal amount as whole minor units of a currency; undefined when it has more decimals than the currency. */
export function minorOf(decimal: string, currency: string): number | undefined {
  const [whole = '0', decimals = ''] = decimal.replace('-', '').split('.')
  const exponent = exponentOf(currency)
  if (decimals.length > exponent) return undefined
  const minor = Number(`${whole}${decimals.padEnd(exponent, '0')}`)
  return decimal.startsWith('-') ? -minor : minor
}
