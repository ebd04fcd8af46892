import { majorFromMinor } from '../format.ts'
import { locale } from '../locale.ts'

/** What stands for a currency beside its amounts. */
export const symbolOf = (currency: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency

/** All digits and a dot, for programs that read it. */
export const decimalText = (minor: number, currency: string): string => String(majorFromMinor(minor, currency))

const NOTHING = '–'
const THOUSAND = 1000
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 })

const inThousands = (minor: number, currency: string): number => Math.abs(majorFromMinor(minor, currency)) / THOUSAND

/** Whether whole thousands would say nothing of some amount: then all of a column are in tenths, one below the other. */
export const needTenths = (amounts: readonly (number | undefined)[], currency: string): boolean =>
  amounts.some((minor = 0) => minor !== 0 && inThousands(minor, currency) < 1)

/** Thousands, as tables of finance have them; a dash for nothing; empty where nobody knows. */
export function thousands(
  minor: number | undefined,
  currency: string,
  isSigned = false,
  areTenths = needTenths([minor], currency),
): string {
  if (minor === undefined) return ''
  if (minor === 0) return NOTHING
  const amount = inThousands(minor, currency)
  const sign = minor < 0 ? '−' : isSigned ? '+' : ''
  if (amount < SMALLEST) return `${minor < 0 ? `>−` : '<'}${tenths.format(SMALLEST)}`
  return `${sign}${(areTenths ? tenths : whole).format(amount)}`
}
const SMALLEST = 0.1
