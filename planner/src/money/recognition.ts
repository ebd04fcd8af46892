import { type DaySpan, endAfter, lastDay, plusDays, plusMonths } from '../day.ts'
import type { Activity } from '../plan/activities.ts'
import type { CostItem } from '../plan/costs.ts'
import { firstDay, type Purchase, type SpanOf } from './instalments.ts'

/**
 * Days over which a part of a purchase is used evenly: the working days of a calendar, or all of them. Spans without a
 * single such day count on their first.
 */
export type Use = { readonly span: DaySpan; readonly calendarId?: string; readonly minor: number }

/** When a purchase counts as spent in accrual. Its uses add up to it to the last minor unit. */
export function usesOf(
  item: CostItem,
  purchase: Purchase,
  activity: Activity | undefined,
  spanOf: SpanOf,
): readonly Use[] {
  const { minor, monthsLater } = purchase
  if (item.recognition === 'straight-line' && item.subscription) {
    const start = plusMonths(firstDay(item, spanOf), monthsLater)
    return [{ span: { start, end: plusMonths(start, item.subscription.months) }, minor }]
  }
  const span = activity && spanOf(activity.id)
  if (!activity || !span) return onInvoice(purchase)
  const worked = later(span, monthsLater)
  if (item.recognition === 'on-use') return [{ span: onLastDay(worked), minor }]
  return [{ span: worked, minor, ...(isWorked(item, activity) && { calendarId: activity.calendarId }) }]
}

/** Work counts on the days it is worked at; a window or a wait on every day of it. */
const isWorked = ({ recognition }: CostItem, { kind }: Activity): boolean =>
  recognition === 'as-performed' && kind === 'work'

/** A milestone keeps its day. */
function later({ start, end }: DaySpan, months: number): DaySpan {
  const first = start < end ? start : lastDay(end)
  return { start: plusMonths(first, months), end: endAfter(plusMonths(lastDay(end), months)) }
}

const onLastDay = ({ end }: DaySpan): DaySpan => ({ start: lastDay(end), end })

const onInvoice = ({ instalments }: Purchase): readonly Use[] =>
  instalments.map(({ invoicedOn, minor }) => ({ span: { start: invoicedOn, end: plusDays(invoicedOn, 1) }, minor }))
