import type { EarnedValue } from '../budget/earned-value.ts'

/** The order in which they are told: sums, then indexes, then where it leads. */
export const EARNED_VALUE_ORDER = [
  'pv',
  'ev',
  'ac',
  'unrecorded',
  'cv',
  'sv',
  'cpi',
  'spi',
  'bac',
  'eac',
  'etc',
  'vac',
  'tcpi',
] as const satisfies readonly (keyof EarnedValue)[]

/** What is a ratio rather than money. */
export const isIndex = (key: keyof EarnedValue): boolean => key === 'cpi' || key === 'spi' || key === 'tcpi'
