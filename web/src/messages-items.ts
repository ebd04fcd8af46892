import type { BasisShare, CostItem, IsoDate, Money, PaymentTerm } from '@stagger/planner'
import { PRICE_BASIS_NAMES } from '@stagger/planner/messages'
import { plural } from './english.ts'
import { fullMoney, longDate } from './format.ts'

// What the Budget page says about one thing that is bought, in English.

export const priceTitle = 'Price'
export const priceFrom = (basis: BasisShare['basis']): string => `in force: ${PRICE_BASIS_NAMES[basis]}`
export const estimateText = (low: Money, high: Money): string => `between ${fullMoney(low)} and ${fullMoney(high)}`
export const amountFields = { low: 'Low', likely: 'Likely', high: 'High' } as const
export const saveAmount = 'Save amount'
export const amountSaved = (name: string): string => `${name}: the amount is yours now`
export const amountFaults = {
  invalid: 'Write three amounts, none of them below zero.',
  order: 'Low may not be above likely, nor likely above high.',
} as const
export const quotesTitle = 'Quotes'
export const noQuotes = 'No quotes yet.'
export const quoteColumns = { vendor: 'Vendor', amount: 'Amount', until: 'Good until' } as const
export const choose = 'Choose'
export const chosen = 'Chosen'
export const chooseQuoteOf = (vendor: string): string => `Choose the quote of ${vendor}`
export const dropQuoteOf = (vendor: string): string => `Take the choice of ${vendor} back`
export const quoteExpired = 'expired'
export const quoteChosen = (vendor: string): string => `The quote of ${vendor} is in force`
export const quoteDropped = 'The estimate is in force again'
export const newQuoteTitle = 'Add a quote'
export const addQuote = 'Add quote'
export const quoteAdded = (vendor: string): string => `The quote of ${vendor} is added`
export const quoteFaults = {
  vendor: 'Write who asks for it.',
  amount: 'Write the amount in digits, such as 38500.',
  until: 'Write the last day on which it is good.',
} as const
export const termsTitle = 'Paid'
const RECOGNITIONS: Readonly<Record<CostItem['recognition'], string>> = {
  'as-performed': 'As accrual: over the days it is worked at',
  'straight-line': 'As accrual: evenly over its days',
  'on-use': 'As accrual: on the day it is used',
}
export const recognitionText = (recognition: CostItem['recognition']): string => RECOGNITIONS[recognition]
export function termText(
  { percent: share, at, netDays }: PaymentTerm,
  nameOf: (id: string) => string,
  isMoment: (id: string) => boolean,
): string {
  const when =
    at.kind === 'date'
      ? `on ${longDate(at.on)}`
      : isMoment(at.activityId)
        ? `with ${nameOf(at.activityId)}`
        : `when ${nameOf(at.activityId)} ${at.kind === 'start' ? 'starts' : 'finishes'}`
  return `${share}% ${when}, ${netDays === 0 ? 'at once' : plural(netDays, 'day') + ' later'}`
}
export const contractText = (money: Money, on: IsoDate): string =>
  `Contract over ${fullMoney(money)}, signed ${longDate(on)}`
export const renewsText = (months: number, escalation: number): string =>
  `Comes again every ${plural(months, 'month')}${escalation === 0 ? '' : `, ${escalation}% dearer each time`}`
export const fromActivity = 'For'
