import type { Money } from '../plan/values.ts'

const NO_BREAK_SPACE = '\u00A0'
const DECIMAL = 10

/** An amount in whole units of its currency, with its code, as `language` writes it; spaces are plain ones. */
export function wholeMoney({ minor, currency }: Money, language: string): string {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    maximumFractionDigits: 0,
  })
  return format.format(minor / minorUnits(currency)).replaceAll(NO_BREAK_SPACE, ' ')
}

/** Minor units in a unit: a hundred cents, one yen. */
const minorUnits = (currency: string): number =>
  DECIMAL ** (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 0)
