import type { BasisShare, CostItem, IsoDate, Money, PaymentTerm } from '@stagger/planner'
import { PRICE_BASIS_NAMES } from '@stagger/planner/messages'
import type { ItemFaultCode } from '../../budget-view/item-faults.ts'
import { list, plural } from './numbers.ts'
import { inPlace } from './own-scenarios.ts'
import { billedMoney, longDate } from '../../format.ts'

// What the Budget page says about one thing that is bought, in English.

export const priceTitle = 'Price'
export const priceFrom = (basis: BasisShare['basis']): string => `in force: ${PRICE_BASIS_NAMES[basis]}`
export const estimateText = (low: Money, high: Money): string => `between ${billedMoney(low)} and ${billedMoney(high)}`
export const amountFields = { low: 'Low', likely: 'Likely', high: 'High' } as const
export const saveAmount = 'Save amount'
export const amountSaved = (name: string): string => `${name}: the amount is yours now`
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
export const termsTitle = 'Paid'
const RECOGNITIONS: Readonly<Record<CostItem['recognition'], string>> = {
  'as-performed': 'over the days it is worked at',
  'straight-line': 'evenly over its days',
  'on-use': 'on the day it is used',
}
export const recognitionName = (recognition: CostItem['recognition']): string => RECOGNITIONS[recognition]
export const recognitionText = (recognition: CostItem['recognition']): string =>
  `As accrual: ${recognitionName(recognition)}`
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
  `Contract over ${billedMoney(money)}, signed ${longDate(on)}`
/** How often a price comes again, until when, and how much dearer each time. */
export function renewsText(
  { months, renewals, until, escalationPercent }: NonNullable<CostItem['subscription']>,
  nameOf: (id: string) => string,
): string {
  const end =
    until === undefined
      ? ''
      : `, until ${until.kind === 'date' ? longDate(until.on) : `${nameOf(until.activityId)} ${until.kind === 'start' ? 'starts' : 'finishes'}`}`
  const dearer = escalationPercent === 0 ? '' : `, ${escalationPercent}% dearer each time`
  return `${oftenText(months, renewals)}${end}${dearer}`
}
function oftenText(months: number, renewals: number | undefined): string {
  if (renewals === 0) return `Lasts ${plural(months, 'month')}, without renewal`
  const every = months === 1 ? 'every month' : `every ${plural(months, 'month')}`
  return `Comes again ${every}${renewals === undefined ? '' : `, ${plural(renewals, 'more time')}`}`
}
export const fromActivity = 'For'

// ── Forms

const ITEM_FAULTS: Readonly<Record<ItemFaultCode, string>> = {
  name: 'Write what it is called.',
  vendor: 'Write who asks for it.',
  amount: 'Write the amount in digits, such as 38500.50, not below zero.',
  order: 'Low may not be above likely, nor likely above high.',
  day: 'Write the day.',
  percent: 'Write a percentage from 0 to 100, such as 33.33.',
  'not-whole': 'These percentages have to add up to 100.',
  'net-days': 'Write whole days, from 0 to 365.',
  months: 'Write whole months, from 1 to 60.',
  renewals: 'Write a whole number from 0 to 20, or nothing.',
  program: 'Choose at least one program.',
  long: 'Write 200 characters at most.',
  rate: 'Write what one of it is worth in digits, such as 1.0842, above zero.',
  currency: 'Write the code of a currency, such as EUR.',
  'same-currency': 'This is the currency that every sum is told in. Name another one.',
  'rate-twice': 'There is a rate from that day on already. Change that one, or choose another day.',
  'not-signed': 'That day has not come. Write when it was signed; until then, choose the quote.',
  'too-late': 'A rate holds from its day on: choose the day that is asked for, or an earlier one.',
}
export const itemFault = (code: ItemFaultCode): string => ITEM_FAULTS[code]

export const dueKinds = { start: 'When it starts', finish: 'When it finishes', date: 'On a day' } as const
export const dueFields = { activity: 'Activity', on: 'Day' } as const

export const termsForm = {
  title: 'Edit payment terms',
  save: 'Save terms',
  saved: 'The payment terms are yours now',
  add: 'Add a part',
  part: (n: number): string => `Part ${n}`,
  remove: (n: number): string => `Remove part ${n}`,
} as const
export const termFields = { percent: 'Percent of the price', netDays: 'Days until paid', due: 'Invoiced' } as const

export const contractForm = {
  add: 'Add the contract',
  edit: 'Edit the contract',
  save: 'Save contract',
  saved: 'The contract is in force',
  remove: 'Remove contract',
  removed: 'The contract is removed: the quote or the estimate is in force again',
} as const
export const contractFields = {
  amount: (currency: string): string => `Amount in ${currency}, before tax`,
  signedOn: 'Signed on',
} as const

export const subscriptionForm = {
  add: 'Let it come again',
  edit: 'Edit the subscription',
  save: 'Save subscription',
  saved: 'The subscription is yours now',
  remove: 'Let it come once',
  removed: 'It comes once now',
  startsWithTerms: 'It starts with its first payment: edit the payment terms to move that.',
  priceIsSaid: 'As signed or quoted',
} as const
export const subscriptionFields = {
  start: 'Starts',
  annual: (currency: string): string => `Price a year in ${currency}`,
  months: 'Months of a term',
  renewals: 'Renewals (empty: until its end)',
  escalation: 'Percent dearer each time',
  hasEnd: 'No term begins after an end',
  until: 'Ends',
} as const

export const descriptionForm = {
  title: 'Edit name, category and tax',
  save: 'Save description',
  saved: 'The description is yours now',
} as const
export const descriptionFields = {
  name: 'Name',
  category: 'Category',
  vendor: 'Vendor (may stay empty)',
  recognition: 'As accrual',
  taxPercent: 'Percent tax on top (empty: none)',
} as const

export const bookingTitle = 'Booked'
export const bookingForm = {
  title: 'Edit booking and shares',
  save: 'Save booking',
  saved: 'The booking is yours now',
  shares: 'Percent that each program bears (all empty: equally)',
  equal: 'equal',
} as const
export const bookingFields = { costCentre: 'Cost centre', account: 'Account' } as const
export const servesLabel = 'Bought for'
export const describedText = ({ vendor, taxPercent = 0 }: Pick<CostItem, 'vendor' | 'taxPercent'>): string =>
  [
    vendor === undefined ? 'no vendor named' : `bought from ${vendor}`,
    taxPercent === 0 ? 'no tax on top' : `${taxPercent}% tax on top`,
  ].join(', ')
export const bookedText = (costCentre: string | undefined, account: string | undefined): string =>
  [
    costCentre === undefined ? 'no cost centre' : `cost centre ${costCentre}`,
    account === undefined ? 'no account of its own' : `account ${account}`,
  ].join(', ')
export const sharesText = (
  shares: readonly { readonly name: string; readonly percent: number | undefined }[],
): string =>
  shares.length === 1
    ? `borne by ${shares.map(({ name }) => name).join('')}`
    : `borne by ${list(shares.map(({ name, percent }) => (percent === undefined ? name : `${name} (${percent}%)`)))}${shares.every(({ percent }) => percent === undefined) ? ' in equal parts' : ''}`

export const newItemForm = {
  open: 'Add cost',
  title: 'Add something to buy',
  save: 'Add',
  /** Into the plan, or the scenario of that name that is on screen in its place. */
  added: (name: string, scenario: string | undefined): string =>
    `${name} is ${inPlace(scenario)} now; undo takes it out again`,
} as const
export const newItemFields = {
  name: 'Name',
  category: 'Category',
  vendor: 'Vendor (may stay empty)',
  low: (): string => 'Low (empty: likely)',
  likely: (currency: string): string => `Likely, in ${currency}`,
  high: (): string => 'High (empty: likely)',
  due: 'Paid',
} as const
export const removeItem = (scenario: string | undefined): string =>
  scenario === undefined ? 'Remove from the plan' : 'Remove from the scenario'
export const itemRemoved = (name: string, scenario: string | undefined): string =>
  `${name} is out of the ${scenario === undefined ? 'plan' : `scenario “${scenario}”`}; undo brings it back`
export const briefHint =
  'An activity says this cost briefly: all of it is paid when that ends. Add a cost of its own for terms, a contract or shares.'

// ── Where the price stands

export const invoicedText = 'What is invoiced varies no more; what is left of the price keeps its spread.'
export const expiredWarning = (vendor: string, on: IsoDate): string =>
  `The quote of ${vendor} was good until ${longDate(on)}. It is still counted, as an expired quote; ask for a new one before you rely on it.`
export const expiredNowChosen = (vendor: string): string =>
  `The quote of ${vendor} is in force, and has expired: it counts as an expired quote`
