import { decimalsOf } from '../format.ts'

const PLAIN = /^\d{1,12}$/

/**
 * Whole minor units of an amount as somebody typed it, below zero with a minus; undefined for what is no amount. Digits
 * with a dot before at most the currency's decimals; thousands without a mark, or marked just as the page shows them.
 */
export function typedMinor(text: string, currency: string): number | undefined {
  const typed = text.trim()
  const [whole = '', decimals, ...more] = typed.replace(/^[-\u2212]/, '').split('.')
  const digits = ungrouped(whole)
  if (digits === undefined || more.length > 0) return undefined
  if (decimals !== undefined && !(/^\d+$/.test(decimals) && decimals.length <= decimalsOf(currency))) return undefined
  const minor = Number(`${digits}${(decimals ?? '').padEnd(decimalsOf(currency), '0')}`)
  if (!Number.isSafeInteger(minor)) return undefined
  return /^\d/.test(typed) ? minor : -minor
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
