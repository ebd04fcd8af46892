import type { MissingRate } from '@stagger/planner'
import { longDate } from '../../format.ts'

// What the Budget page says about exchange rates, in English.

export const openRates = 'Exchange rates'
export const ratesTitle = 'Exchange rates'
export const ratesHint = (currency: string): string =>
  `Every sum is told in ${currency}. A rate holds from its day on, until the next one of its currency.`
export const noRates = 'The plan has no exchange rate yet.'
export const rateColumns = { from: 'From', to: 'To', rate: 'Rate', on: 'Since' } as const
export const rateForm = {
  add: 'Add rate',
  edit: 'Change',
  change: 'Save rate',
  saved: (currency: string): string => `The rate of ${currency} holds now; undo takes it back`,
} as const
export const changeRate = (currency: string, since: string): string => `Change the rate of ${currency} since ${since}`
export const removeRate = 'Remove'
export const removeRateOf = (currency: string, since: string): string => `Remove the rate of ${currency} since ${since}`
export const rateRemoved = (currency: string): string => `The rate of ${currency} is removed; undo brings it back`
export const rateFields = {
  from: 'Currency',
  rate: (from: string, to: string): string => `One ${from === '' ? 'unit' : from} in ${to}`,
  on: 'From this day on',
} as const
/** Everything that is missing, with the day from which on it serves all that needs it. */
export const missingRatesText = (missing: readonly MissingRate[]): string =>
  `Missing: ${missing.map(({ from, to, on }) => `a rate of ${from} in ${to} from ${longDate(on)} or before`).join('; ')}. Nothing needs one for an earlier day.`
