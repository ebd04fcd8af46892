/** What a column holds: words, or whole minor units of the sheet's currency. */
type SheetColumn = { readonly header: string; readonly holds: 'text' | 'amount' }

/** Text, or whole minor units; null is an empty cell. */
export type SheetCell = string | number | null

/**
 * A table for programs of finance: nothing but values, every row as long as `columns`. Amounts have so many `decimals` of
 * one `currency`, which is named in a column of its own.
 */
export type Sheet = {
  readonly currency: string
  readonly decimals: number
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
}

export const words = (...headers: readonly string[]): readonly SheetColumn[] =>
  headers.map((header) => ({ header, holds: 'text' }))

export const money = (...headers: readonly string[]): readonly SheetColumn[] =>
  headers.map((header) => ({ header, holds: 'amount' }))

const BASE = 10

/** Whole minor units as a decimal number: every digit, a dot, no mark between thousands. */
export function decimalText(minor: number, decimals: number): string {
  if (decimals === 0) return String(minor)
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0')
  return `${minor < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** The same as a number, for programs that count in those. */
export const decimalNumber = (minor: number, decimals: number): number => minor / BASE ** decimals
