import { decimalsOf } from '../format.ts'

const PLAIN = /^\d{1,12}$/

/**
 * Whole minor units of an amount as somebody typed it, below zero with a minus; undefined for what is no amount. Digits
 * with a dot before at most the currency's decimals; thousands without a mark, or marked just as the page shows them.
 */
export function typedMinor(text: string, currency: string): number | undefined {
  const minor = scaled(text, decimalsOf(currency))
  return Number.isSafeInteger(minor) ? minor : undefined
}

/** A number as somebody typed it, read as strictly as an amount, with so many decimals at most. */
export function typedNumber(text: string, decimals = 0): number | undefined {
  const whole = scaled(text, decimals)
  return whole === undefined ? undefined : whole / BASE ** decimals
}

const BASE = 10

/** What was typed times ten to the `decimals`. */
function scaled(text: string, decimals: number): number | undefined {
  const typed = text.trim()
  const [whole = '', fraction, ...more] = typed.replace(/^[-\u2212]/, '').split('.')
  const digits = ungrouped(whole)
  if (digits === undefined || more.length > 0) return undefined
  if (fraction !== undefined && !(/^\d+$/.test(fraction) && fraction.length <= decimals)) return undefined
  const value = Number(`${digits}${(fraction ?? '').padEnd(decimals, '0')}`)
  return /^\d/.test(typed) ? value : -value
}

/** The digits of a whole number; undefined unless they are plain or grouped as the page would group them. */
function ungrouped(whole: string): string | undefined {
  const digits = whole.replaceAll(/[\s,'\u2019]/g, '')
  if (!PLAIN.test(digits)) return undefined
  return whole === digits || spaced(whole) === spaced(shown(Number(digits))) ? digits : undefined
}

const shown = (whole: number): string => new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 }).format(whole)

/** Pages group with spaces that no keyboard has. */
const spaced = (text: string): string => text.replaceAll(/\s/g, ' ')
