import type { IsoDate, Money } from '@stagger/planner'
import { locale } from './locale.ts'
import { once } from './once.ts'

/** Dates are plain days: they are formatted at midnight UTC, in UTC, so that no time zone can shift them. */
const instant = (iso: IsoDate): number => Date.parse(`${iso}T00:00:00Z`)

/** A format costs the browser a hundred times what writing by it does: each is made once, when it is first written by. */
const dates = (options: Intl.DateTimeFormatOptions) => {
  const format = once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))
  return (iso: IsoDate): string => format().format(instant(iso))
}

/** A format of money for each currency. */
const moneyFormats = (options: Intl.NumberFormatOptions): ((currency: string) => Intl.NumberFormat) => {
  const known = new Map<string, Intl.NumberFormat>()
  return (currency) => {
    const format =
      known.get(currency) ??
      new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...options })
    known.set(currency, format)
    return format
  }
}

/** 16 Dec 2027, in the reader's own order. */
export const longDate = dates({ day: 'numeric', month: 'short', year: 'numeric' })

const ISO_DAY = /\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b/g

/** A sentence of the server's with its days as the page writes them. */
export const withDays = (sentence: string): string => sentence.replaceAll(ISO_DAY, longDate)

/** 16 Dec 27, for columns. */
export const shortDate = dates({ day: 'numeric', month: 'short', year: '2-digit' })

/** 16 Dec, where the year is plain. */
export const dayAndMonth = dates({ day: 'numeric', month: 'short' })

/** December 2027. */
export const monthAndYear = dates({ month: 'long', year: 'numeric' })

/** Dec. */
export const monthName = dates({ month: 'short' })

/** 16. */
export const dayOfMonth = dates({ day: 'numeric' })

/** Mon 16. */
export const weekdayAndDay = dates({ weekday: 'short', day: 'numeric' })

const compact = moneyFormats({ notation: 'compact', maximumFractionDigits: 0 })
const compactTenths = moneyFormats({ notation: 'compact', maximumFractionDigits: 1 })

/** $486K: whole minor units, shortened as the language shortens; one that does not says whole units. */
export function shortMoney({ minor, currency }: Money): string {
  const value = minor / minorPerMajor(currency)
  const shortened = (minor >= 100_000_00 ? compact : compactTenths)(currency).formatToParts(value)
  return shortened.some(({ type }) => type === 'compact')
    ? shortened.map((part) => part.value).join('')
    : fullMoney({ minor, currency })
}

const wholeMoney = moneyFormats({ maximumFractionDigits: 0 })

/** $108,000. */
export const fullMoney = ({ minor, currency }: Money): string =>
  wholeMoney(currency).format(minor / minorPerMajor(currency))

/** $108,000, and $1,250.50 where there are cents: what somebody is billed. */
export const billedMoney = (money: Money): string =>
  money.minor % minorPerMajor(money.currency) === 0 ? fullMoney(money) : toTheMinorUnit(money)

const exactMoney = moneyFormats({})

const toTheMinorUnit = ({ minor, currency }: Money): string =>
  exactMoney(currency).format(minor / minorPerMajor(currency))

/** 16 Dec 2027, 14:05: an instant, as the clocks of a time zone show it. */
export const instantText = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(Date.parse(instant))

/** 112%. */
export const percent = (share: number): string => wholePercent().format(share)

const wholePercent = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }))

/** Yen have no minor unit, most have a hundredth: ISO 4217 as Intl knows it. */
export const decimalsOf = (currency: string): number =>
  exactMoney(currency).resolvedOptions().maximumFractionDigits ?? 2

const minorPerMajor = (currency: string): number => 10 ** decimalsOf(currency)

/** An amount as people type it. */
export const majorFromMinor = (minor: number, currency: string): number => minor / minorPerMajor(currency)

/** With its sign, a minus as it is printed. */
export const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0')
