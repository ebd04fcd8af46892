import { type Day, dayOf, type DaySpan, lastDay, plusDays, plusMonths } from '../day.ts'
import type { CostItem, DueAt } from '../plan/costs.ts'
import type { Money } from '../plan/values.ts'
import { refuse } from '../refusal.ts'
import { percentOf, split } from './minor-units.ts'
import { type PriceBasis, priceOf, withTax } from './price.ts'

/** When an activity lies. */
export type SpanOf = (activityId: string) => DaySpan | undefined

/** One time that an item is bought: all of it once, or a term of its subscription. With tax, in the item's currency. */
export type Purchase = Money & {
  /** 0 the first, then one for each renewal. */
  readonly renewal: number
  /** Calendar months after the first. */
  readonly monthsLater: number
  /** A renewal is worked out from the first price: nobody has offered or signed it. */
  readonly basis: PriceBasis
  readonly instalments: readonly Instalment[]
}

/** A part of a purchase: invoiced on one day, paid on another. */
export type Instalment = {
  /** What it hangs on; a renewal's lies so many months later. */
  readonly at: DueAt
  readonly invoicedOn: Day
  readonly paidOn: Day
  readonly minor: number
}

/** Every purchase of an item on a schedule, in time. The instalments of each add up to it to the last minor unit. */
export function purchasesOf(item: CostItem, spanOf: SpanOf): readonly Purchase[] {
  const { basis, ...first } = priceOf(item)
  const begins = firstDay(item, spanOf)
  const purchases: Purchase[] = []
  let price: Money = first
  for (let renewal = 0; renewal === 0 || renews(item, begins, renewal, spanOf); renewal++) {
    const whole = withTax(price, item)
    const monthsLater = renewal * (item.subscription?.months ?? 0)
    purchases.push({
      ...whole,
      renewal,
      monthsLater,
      basis: renewal === 0 || (basis !== 'contract' && basis !== 'quote') ? basis : 'derived',
      instalments: instalments(whole.minor, item, monthsLater, spanOf),
    })
    price = escalated(price, item.subscription?.escalationPercent ?? 0)
  }
  return purchases
}

/** The first day on which something of the item is due: where a subscription begins. */
export const firstDay = ({ terms }: Pick<CostItem, 'terms'>, spanOf: SpanOf): Day =>
  terms.map(({ at }) => dueDay(at, spanOf)).reduce((least, day) => (day < least ? day : least))

/** The day on which something falls due. What falls due at a moment, or at an end, does so on the last day of it. */
export function dueDay(at: DueAt, spanOf: SpanOf): Day {
  if (at.kind === 'date') return dayOf(at.on)
  const span = spanOf(at.activityId) ?? refuse('id-unknown', '/costItems', { id: at.activityId })
  return at.kind === 'start' && span.start < span.end ? span.start : lastDay(span.end)
}

/** No subscription outlives any plan by more. */
const MOST_RENEWALS = 20

function renews({ subscription }: CostItem, first: Day, renewal: number, spanOf: SpanOf): boolean {
  if (!subscription) return false
  const { months, renewals, until } = subscription
  if (renewal > (renewals ?? (until ? MOST_RENEWALS : 0))) return false
  return !until || plusMonths(first, renewal * months) < dueDay(until, spanOf)
}

const escalated = (price: Money, percent: number): Money => ({
  ...price,
  minor: price.minor + percentOf(price, percent).minor,
})

/** Percentages have two decimals at most. */
const HUNDREDTHS = 100

function instalments(minor: number, { terms }: CostItem, monthsLater: number, spanOf: SpanOf): readonly Instalment[] {
  const parts = split(
    minor,
    terms.map(({ percent }) => Math.round(percent * HUNDREDTHS)),
  )
  return terms
    .map(({ at, netDays }, k) => {
      const invoicedOn = plusMonths(dueDay(at, spanOf), monthsLater)
      return { at, invoicedOn, paidOn: plusDays(invoicedOn, netDays), minor: parts[k] ?? 0 }
    })
    .toSorted((a, b) => a.invoicedOn - b.invoicedOn)
}
