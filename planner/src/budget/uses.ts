import { dayOf, type DaySpan, plusDays } from '../day.ts'
import { split } from '../money/minor-units.ts'
import type { PriceBasis } from '../money/price.ts'
import { type Use, usesOf } from '../money/recognition.ts'
import type { Covered, CoveredPurchase } from './coverage-by-invoices.ts'
import type { BuyingContext } from './buying-context.ts'
import { onDay } from './on-day.ts'
import type { Measure, Posting } from './posting.ts'

/**
 * An item as accrual. Planned: its price over the days of its use. Spent: what is invoiced, as far as its days of use lie
 * up to the status date; the rest of that is paid ahead, and fixed. What is left of the price stays on the days of its
 * use, those that lie behind included: used and not invoiced.
 */
export function uses(covered: Covered, context: BuyingContext): readonly Posting[] {
  const { item, purchases } = covered
  if (!item) return covered.invoices.map((invoice) => onInvoice(invoice, covered, context))
  const activity = context.activity(item.activityId)
  const invoiced = invoicedByPurchase(covered, context)
  return purchases.flatMap((one, k) => {
    const parts = usesOf(item, one.purchase, activity, context.spanOf)
    return [
      ...spread('planned', one.purchase.minor, one, parts, covered, context),
      ...untilAndAfter(invoiced[k] ?? 0, covered.basis, parts, context),
      ...spread(one.isSigned ? 'committed' : 'toComplete', leftOf(one), one, parts, covered, context),
    ]
  })
}

const leftOf = ({ left }: CoveredPurchase): number => left.reduce((sum, { minor }) => sum + minor, 0)

/** What has been invoiced, in the organization's currency, by the purchase that it is taken to be for. */
function invoicedByPurchase({ invoices, purchases, path }: Covered, { rates }: BuyingContext): readonly number[] {
  const whole = invoices.reduce((sum, { amount, invoicedOn }) => sum + rates.on(dayOf(invoicedOn), amount, path), 0)
  return split(
    whole,
    purchases.map(({ covered }) => Math.max(0, covered)),
  )
}

/** An amount of a purchase's currency over its uses, at the rate of the day on which each begins. */
function spread(
  measure: Measure,
  minor: number,
  { purchase: { currency, basis } }: CoveredPurchase,
  parts: readonly Use[],
  { path }: Covered,
  { rates, calendar }: BuyingContext,
): readonly Posting[] {
  if (minor === 0) return []
  const shares = split(minor, weightsOf(parts))
  return parts.map(({ span, calendarId }, k): Posting => {
    const worth = rates.on(span.start, { minor: shares[k] ?? 0, currency }, path)
    const worked = calendar(calendarId)
    return { measure, span, minor: worth, basis, ...(worked && { worked }) }
  })
}

const weightsOf = (parts: readonly Use[]): readonly number[] => parts.map(({ minor }) => Math.abs(minor))

/** An amount of the organization's currency over uses: spent up to the status date, fixed after it. */
function untilAndAfter(
  minor: number,
  basis: PriceBasis,
  parts: readonly Use[],
  { today, calendar }: BuyingContext,
): readonly Posting[] {
  if (minor === 0) return []
  const tomorrow = plusDays(today, 1)
  const shares = split(minor, weightsOf(parts))
  return parts.flatMap(({ span, calendarId }, k): Posting[] => {
    const worked = calendar(calendarId)
    const until: DaySpan = { start: span.start, end: span.end < tomorrow ? span.end : tomorrow }
    const after: DaySpan = { start: span.start > tomorrow ? span.start : tomorrow, end: span.end }
    const daysOf = ({ start, end }: DaySpan) =>
      end <= start ? 0 : worked ? Math.max(0, worked.workingDays(start, end)) : end - start
    const days = [daysOf(until), daysOf(after)]
    const isBehind = span.start < tomorrow
    const [spent = 0, ahead = 0] = split(
      shares[k] ?? 0,
      days.some((n) => n > 0) ? days : [Number(isBehind), Number(!isBehind)],
    )
    const posting = { basis, ...(worked && { worked }) }
    return [
      { ...posting, measure: 'actual' as const, span: until, minor: spent },
      { ...posting, measure: 'committed' as const, span: after, minor: ahead },
    ].filter((one) => one.minor !== 0)
  })
}

function onInvoice(
  { amount, invoicedOn }: Covered['invoices'][number],
  { path, basis }: Covered,
  { rates }: BuyingContext,
): Posting {
  const day = dayOf(invoicedOn)
  return { measure: 'actual', span: onDay(day), minor: rates.on(day, amount, path), basis }
}
