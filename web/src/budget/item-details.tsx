import { type Actual, type BudgetRow, type CostItem, findFact, priceOf, type Source } from '@stagger/planner'
import { Link, useSearch } from '@tanstack/react-router'
import type { SendEdit } from '../api/changes.ts'
import { boughtItem } from '../budget-view/item-edits.ts'
import { invoicesOf } from '../budget-view/spent.ts'
import drawer from '../drawer/drawer.module.css'
import { fullMoney } from '../format.ts'
import { hoursText } from '../messages-budget.ts'
import {
  contractText,
  estimateText,
  fromActivity,
  priceFrom,
  priceTitle,
  recognitionText,
  renewsText,
  termsTitle,
  termText,
} from '../messages-items.ts'
import { invoicesTitle, invoiceText } from '../messages-spent.ts'
import { sourceText } from '../messages-drawer.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { AmountForm } from './amount-form.tsx'
import css from './budget.module.css'
import { Quotes } from './quotes.tsx'

type DetailsProps = {
  readonly view: PlanView
  readonly row: BudgetRow
  readonly ledger: readonly Actual[]
  readonly onEdit: SendEdit
}

/** One item: its price and what that rests on, the quotes for it, when it is paid, and what was invoiced. */
export function ItemDetails({ view, row, ledger, onEdit }: DetailsProps) {
  const bought = boughtItem(view.plan, row.id)
  if (!bought) return row.item?.hours === undefined ? null : <Hours view={view} row={row} hours={row.item.hours} />
  const { item, isBrief } = bought
  const { currency, low, high, source } = item.amount
  const price = priceOf(item)
  return (
    <>
      <section>
        <h3>{priceTitle}</h3>
        <p className={css['price']}>
          <strong>{fullMoney(price)}</strong> {priceFrom(price.basis)}
        </p>
        {low !== high && (
          <p className={drawer['sub']}>{estimateText({ minor: low, currency }, { minor: high, currency })}</p>
        )}
        <p className={drawer['sub']}>{from(source)}</p>
        {item.contract && <p className={drawer['sub']}>{contractText(item.contract.amount, item.contract.signedOn)}</p>}
        <AmountForm key={`${low} ${item.amount.likely} ${high}`} bought={bought} onEdit={onEdit} />
      </section>
      {!isBrief && <Quotes view={view} item={item} onEdit={onEdit} />}
      <Paid view={view} item={item} />
      <Invoices ledger={ledger} itemId={row.id} />
    </>
  )
}

/** Ids of facts are long: they may break after a dot. */
const from = (source: Source): string =>
  sourceText(source, source === 'yours' ? undefined : findFact(source.fact)?.confidence).replaceAll(
    /\.(?=\w)/g,
    '.\u200b',
  )

/** When which part is paid, how often it comes again, and the activity that it is for. */
function Paid({ view, item }: { readonly view: PlanView; readonly item: CostItem }) {
  const { plan } = useSearch({ from: '/budget' })
  const { activityId, terms, subscription, termsSource, recognition } = item
  const nameOf = (id: string) => view.activity(id)?.name ?? id
  const isMoment = (id: string) => view.activity(id)?.kind === 'milestone'
  return (
    <section>
      <h3>{termsTitle}</h3>
      <ul className={css['plain']}>
        {terms.map((term, k) => (
          // oxlint-disable-next-line react/no-array-index-key: terms have no ids, and their order is their own.
          <li key={k}>{termText(term, nameOf, isMoment)}</li>
        ))}
        {subscription && <li>{renewsText(subscription.months, subscription.escalationPercent)}</li>}
        <li>{recognitionText(recognition)}</li>
      </ul>
      <p className={drawer['sub']}>{from(termsSource)}</p>
      {activityId !== undefined && (
        <p className={drawer['sub']}>
          {fromActivity}{' '}
          <Link to="/" className={css['link']} search={{ ...(plan !== undefined && { plan }), select: activityId }}>
            {nameOf(activityId)}
          </Link>
        </p>
      )}
    </section>
  )
}

function Invoices({ ledger, itemId }: { readonly ledger: readonly Actual[]; readonly itemId: string }) {
  const invoices = invoicesOf(ledger, itemId)
  if (invoices.length === 0) return null
  return (
    <section>
      <h3>{invoicesTitle}</h3>
      <ul className={css['plain']}>
        {invoices.map((invoice) => (
          <li key={invoice.id}>{invoiceText(invoice.number, invoice.amount, invoice.invoicedOn, invoice.paidOn)}</li>
        ))}
      </ul>
    </section>
  )
}

type HoursProps = Pick<DetailsProps, 'view' | 'row'> & { readonly hours: number }

const PERSON_HOURS = 'labour:'

/** Somebody's hours, at what an hour costs where one person works them. */
function Hours({ view, row, hours }: HoursProps) {
  const rate = view.person(row.id.slice(PERSON_HOURS.length))?.hourlyRate
  return (
    <section>
      <h3>{priceTitle}</h3>
      <p className={css['price']}>
        {hoursText(hours)}
        {rate && ` × ${fullMoney(rate)}`}
      </p>
      {rate && <p className={drawer['sub']}>{from(rate.source)}</p>}
    </section>
  )
}
