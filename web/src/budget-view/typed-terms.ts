import type { CostItem, Edit, PaymentTerm } from '@stagger/planner'
import type { ItemFault } from './item-faults.ts'
import { dueOf, dueTyped, type TypedDue } from './typed-due.ts'
import { typedNumber } from './typed-money.ts'

/** A part of a price as it is typed. */
export type TypedTerm = TypedDue & { readonly key: number; readonly percent: string; readonly netDays: string }

/** Percentages are written with two decimals at most; a year is the longest that anybody waits for money. */
const PERCENT_DECIMALS = 2
const HUNDREDTHS = 100
const WHOLE = 100
const MOST_NET_DAYS = 365
export const MOST_TERMS = 24

/** What is shown of payment terms before anything is typed. */
export const termsTyped = (
  { terms }: Pick<CostItem, 'terms'>,
  elsewhere: { readonly activityId: string; readonly on: string },
): readonly TypedTerm[] =>
  terms.map(({ percent, at, netDays }, key) => ({
    key,
    percent: String(percent),
    netDays: String(netDays),
    ...dueTyped(at, elsewhere),
  }))

/** A share of the whole, in percent; undefined for what is none. */
export function typedPercent(text: string): number | undefined {
  const percent = typedNumber(text, PERCENT_DECIMALS)
  return percent !== undefined && percent >= 0 && percent <= WHOLE ? percent : undefined
}

/** Whether percentages are the whole, counted in hundredths so that nothing is lost. */
export const areWhole = (percents: readonly number[]): boolean =>
  percents.reduce((sum, percent) => sum + Math.round(percent * HUNDREDTHS), 0) === WHOLE * HUNDREDTHS

/** The edit that makes typed terms the item's own, or the field that is wrong: `percent 0` is that of the first part. */
export function termsEdit(item: CostItem, typed: readonly TypedTerm[]): Edit | ItemFault {
  const terms: PaymentTerm[] = []
  for (const [k, term] of typed.entries()) {
    const percent = typedPercent(term.percent)
    const netDays = typedNumber(term.netDays)
    const at = dueOf(term)
    if (percent === undefined) return { field: `percent ${k}`, code: 'percent' }
    if (!at) return { field: `on ${k}`, code: 'day' }
    if (netDays === undefined || netDays < 0 || netDays > MOST_NET_DAYS)
      return { field: `netDays ${k}`, code: 'net-days' }
    terms.push({ percent, at, netDays })
  }
  if (!areWhole(terms.map(({ percent }) => percent))) return { field: 'terms', code: 'not-whole' }
  return { kind: 'setCostItem', item: { ...item, terms, termsSource: 'yours' } }
}
