import type { IsoDate, Money } from '@stagger/planner'
import { locale } from './locale.ts'

/** Dates are plain days: they are formatted at midnight UTC, in UTC, so that no time zone can shift them. */
const instant = (iso: IsoDate): number => Date.parse(`${iso}T00:00:00Z`)

const dates = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  return (iso: IsoDate): string => format.format(instant(iso))
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

/** $486K: whole minor units, shortened as the language shortens; one that does not says whole units. */
export function shortMoney({ minor, currency }: Money): string {
  const value = minor / minorPerMajor(currency)
  const shortened = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumFractionDigits: minor >= 100_000_00 ? 0 : 1,
  }).formatToParts(value)
  return shortened.some(({ type }) => type === 'compact')
    ? shortened.map((part) => part.value).join('')
    : fullMoney({ minor, currency })
}

/** $108,000. */
export function fullMoney({ minor, currency }: Money): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  })
  return format.format(minor / minorPerMajor(currency))
}

/** $108,000, and $1,250.50 where there are cents: what somebody is billed. */
export const billedMoney = (money: Money): string =>
  money.minor % minorPerMajor(money.currency) === 0 ? fullMoney(money) : toTheMinorUnit(money)

const toTheMinorUnit = ({ minor, currency }: Money): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(
    minor / minorPerMajor(currency),
  )

/** 16 Dec 2027, 14:05: an instant, as the clocks of a time zone show it. */
export const instantText = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(Date.parse(instant))

/** 112%. */
export const percent = (share: number): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)

/** Yen have no minor unit, most have a hundredth: ISO 4217 as Intl knows it. */
export const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

const minorPerMajor = (currency: string): number => 10 ** decimalsOf(currency)

/** An amount as people type it. */
export const majorFromMinor = (minor: number, currency: string): number => minor / minorPerMajor(currency)

/** With its sign, a minus as it is printed. */
export const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0')
