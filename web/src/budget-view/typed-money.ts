import { decimalsOf } from '../format.ts'
import { locale } from '../locale.ts'

/** How a reader writes numbers: the mark before decimals, and a whole number as pages show it. */
export type NumberHabit = { readonly decimal: string; readonly shown: (whole: number) => string }

/** The habit of a locale, as `Intl` knows it. */
export function numberHabit(of: string): NumberHabit {
  const format = new Intl.NumberFormat(of, { maximumFractionDigits: 0 })
  const parts = new Intl.NumberFormat(of, { minimumFractionDigits: 1 }).formatToParts(0)
  return {
    decimal: parts.find(({ type }) => type === 'decimal')?.value ?? '.',
    shown: (whole) => format.format(whole),
  }
}

const OWN = numberHabit(locale)

/**
 * Whole minor units of an amount as somebody typed it, below zero with a minus; undefined for what is no amount. At most
 * the currency's decimals, behind the reader's own mark or a dot; thousands without a mark, or marked just as the page
 * shows them.
 */
export function typedMinor(text: string, currency: string, habit: NumberHabit = OWN): number | undefined {
  const minor = scaled(text, decimalsOf(currency), habit)
  return Number.isSafeInteger(minor) ? minor : undefined
}

/** A number as somebody typed it, read as strictly as an amount, with so many decimals at most. */
export function typedNumber(text: string, decimals = 0, habit: NumberHabit = OWN): number | undefined {
  const whole = scaled(text, decimals, habit)
  return whole === undefined ? undefined : whole / BASE ** decimals
}

/** A number as its reader types it: no thousands are marked, and there are at most so many decimals. */
export const asTyped = (value: number, decimals: number, habit: NumberHabit = OWN): string =>
  String(Number(value.toFixed(decimals))).replace('.', habit.decimal)

const BASE = 10

/** What was typed times ten to the `decimals`. */
function scaled(text: string, decimals: number, habit: NumberHabit): number | undefined {
  const typed = text.trim()
  const [whole = '', fraction, ...more] = halvesOf(typed.replace(/^[-\u2212]/, ''), habit)
  const digits = ungrouped(whole, habit)
  if (digits === undefined || more.length > 0) return undefined
  if (fraction !== undefined && !(/^\d+$/.test(fraction) && fraction.length <= decimals)) return undefined
  const value = Number(`${digits}${(fraction ?? '').padEnd(decimals, '0')}`)
  return /^\d/.test(typed) ? value : -value
}

/** One or two decimals behind a dot are never thousands, wherever it is read. */
const DOTTED = /^\d+\.\d{1,2}$/

/** Before the decimals, and the decimals. */
const halvesOf = (typed: string, { decimal }: NumberHabit): readonly string[] =>
  typed.split(DOTTED.test(typed) ? '.' : decimal)

const PLAIN = /^\d{1,12}$/
/** What thousands are marked with somewhere. */
const GROUPING = /[\s.,'\u2019]/g

/** The digits of a whole number; undefined unless they are plain or grouped as the page would group them. */
function ungrouped(whole: string, { shown }: NumberHabit): string | undefined {
  const digits = whole.replaceAll(GROUPING, '')
  if (!PLAIN.test(digits)) return undefined
  return whole === digits || spaced(whole) === spaced(shown(Number(digits))) ? digits : undefined
}

/** Pages group with spaces that no keyboard has. */
const spaced = (text: string): string => text.replaceAll(/\s/g, ' ')
