import { type CostItem, type Edit, priceOf } from '@stagger/planner'
import { majorFromMinor } from '../format.ts'
import { minorOf } from './item-edits.ts'
import type { ItemFault } from './item-faults.ts'
import { dueOf, dueTyped, type TypedDue } from './typed-due.ts'
import { typedNumber } from './typed-money.ts'
import { typedPercent } from './typed-terms.ts'

/** A price that comes again, as it is typed. */
export type TypedSubscription = {
  readonly start: TypedDue
  readonly months: string
  /** Empty: as often as `until` allows. */
  readonly renewals: string
  readonly hasEnd: boolean
  readonly until: TypedDue
  readonly escalation: string
  readonly annual: string
}
export type SubscriptionField = 'start' | 'months' | 'renewals' | 'until' | 'escalation' | 'annual'

type Elsewhere = { readonly activityId: string; readonly on: string }

const MONTHS_A_YEAR = 12
const [MOST_MONTHS, MOST_RENEWALS] = [60, 20]

/** What is shown before anything is typed; an item that does not come again yet would do so every year. */
export function subscriptionTyped(item: CostItem, elsewhere: Elsewhere): TypedSubscription {
  const { months, renewals, until, escalationPercent } = item.subscription ?? {
    months: MONTHS_A_YEAR,
    escalationPercent: 0,
  }
  const [first] = item.terms
  return {
    start: first ? dueTyped(first.at, elsewhere) : { kind: 'date', ...elsewhere },
    months: String(months),
    renewals: renewals === undefined ? '' : String(renewals),
    hasEnd: until !== undefined,
    until: until ? dueTyped(until, elsewhere) : { kind: 'finish', ...elsewhere },
    escalation: String(escalationPercent),
    annual: annualText(item),
  }
}

/** Twelve months of the price in force, as people type it. */
export function annualText(item: CostItem): string {
  const { minor, currency } = priceOf(item)
  const months = item.subscription?.months ?? MONTHS_A_YEAR
  return String(majorFromMinor(Math.round((minor * MONTHS_A_YEAR) / months), currency))
}

/** Whether the price may be typed here: a contract or a chosen quote says it, where there is one. */
export const saysItsPrice = (item: CostItem): boolean => ['contract', 'quote'].includes(priceOf(item).basis)

/** The edit that makes an item come again as typed, or the field that is wrong. */
export function subscriptionEdit(item: CostItem, typed: TypedSubscription): Edit | ItemFault<SubscriptionField> {
  const months = typedNumber(typed.months)
  if (months === undefined || months < 1 || months > MOST_MONTHS) return { field: 'months', code: 'months' }
  const renewals = typed.renewals.trim() === '' ? undefined : typedNumber(typed.renewals)
  if (typed.renewals.trim() !== '' && (renewals === undefined || renewals < 0 || renewals > MOST_RENEWALS))
    return { field: 'renewals', code: 'renewals' }
  const until = typed.hasEnd ? dueOf(typed.until) : undefined
  if (typed.hasEnd && !until) return { field: 'until', code: 'day' }
  const escalationPercent = typedPercent(typed.escalation)
  if (escalationPercent === undefined) return { field: 'escalation', code: 'percent' }
  const start = dueOf(typed.start)
  if (!start) return { field: 'start', code: 'day' }
  const amount = amountOf(item, typed.annual, months)
  if (!amount) return { field: 'annual', code: 'amount' }
  const subscription: CostItem['subscription'] = {
    months,
    ...(renewals !== undefined && { renewals }),
    ...(until && { until }),
    escalationPercent,
  }
  const terms = item.terms.length === 1 ? item.terms.map((term) => ({ ...term, at: start })) : item.terms
  return { kind: 'setCostItem', item: { ...item, amount, terms, subscription, termsSource: 'yours' } }
}

/** The estimate of a term; what was typed for a year takes its place where it says something else. */
function amountOf(item: CostItem, annual: string, months: number): CostItem['amount'] | undefined {
  if (saysItsPrice(item) || annual === annualText(item)) return item.amount
  const minor = minorOf(annual, item.amount.currency)
  if (minor === undefined) return undefined
  const term = Math.round((minor * months) / MONTHS_A_YEAR)
  return { low: term, likely: term, high: term, currency: item.amount.currency, source: 'yours' }
}

/** The edit that lets an item come once. */
export const withoutSubscription = ({ subscription: _, ...item }: CostItem): Edit => ({ kind: 'setCostItem', item })
