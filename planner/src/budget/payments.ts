import type { Invoice } from '../actuals/actuals.ts'
import { type Day, dayOf, plusDays } from '../day.ts'
import type { Covered } from './coverage-by-invoices.ts'
import type { BuyingContext } from './buying-context.ts'
import { onDay } from './on-day.ts'
import type { Posting } from './posting.ts'

/**
 * An item as cash. Planned: every instalment on the day it is paid. Spent: invoices paid by the status date. Fixed: what
 * is invoiced and not paid, and what is signed and not invoiced. Nothing that is still to be paid lies before the status
 * date.
 */
export function payments(covered: Covered, context: BuyingContext): readonly Posting[] {
  const { item, path, purchases, invoices } = covered
  const planned = purchases.flatMap(({ purchase: { instalments, currency, basis } }) =>
    instalments.map(({ paidOn, minor }): Posting => {
      const worth = context.rates.on(paidOn, { minor, currency }, path)
      return { measure: 'planned', span: onDay(paidOn), minor: worth, basis }
    }),
  )
  const left = purchases.flatMap(({ purchase: { currency, basis }, left: parts, isSigned }) =>
    parts
      .filter(({ minor }) => minor !== 0)
      .map(({ paidOn, minor }): Posting => {
        const on = notBefore(context.today, paidOn)
        const worth = context.rates.on(on, { minor, currency }, path)
        return { measure: isSigned ? 'committed' : 'toComplete', span: onDay(on), minor: worth, basis }
      }),
  )
  const netDays = item?.terms[0]?.netDays ?? 0
  return [...planned, ...invoices.map((invoice) => payment(invoice, netDays, covered, context)), ...left]
}

function payment(
  invoice: Invoice,
  netDays: number,
  { path, basis }: Covered,
  { today, rates }: BuyingContext,
): Posting {
  const paidOn = invoice.paidOn === undefined ? undefined : dayOf(invoice.paidOn)
  const isPaid = paidOn !== undefined && paidOn <= today
  const on = isPaid ? paidOn : notBefore(today, plusDays(dayOf(invoice.invoicedOn), netDays))
  const minor = rates.on(on, invoice.amount, path)
  return { measure: isPaid ? 'actual' : 'committed', span: onDay(on), minor, basis }
}

const notBefore = (today: Day, day: Day): Day => (day < today ? today : day)
