import { Button } from '@mantine/core'
import type { CostItem, Quote } from '@stagger/planner'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import drawer from '../drawer/drawer.module.css'
import { billedMoney, shortDate } from '../format.ts'
import {
  choose,
  chooseQuoteOf,
  chosen,
  dropQuoteOf,
  noQuotes,
  expiredNowChosen,
  quoteChosen,
  quoteColumns,
  quoteDropped,
  quoteExpired,
  quotesTitle,
} from '#words/items.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { NewQuote } from './new-quote.tsx'

type QuotesProps = { readonly view: PlanView; readonly item: CostItem; readonly onEdit: SendEdit }

/** What vendors ask for, side by side; the chosen one takes the place of the estimate. */
export function Quotes({ view, item, onEdit }: QuotesProps) {
  const { quotes, chosenQuoteId, id } = item
  const onChoose = ({ id: quoteId, vendor, validUntil }: Quote) => {
    const isChosen = quoteId === chosenQuoteId
    onEdit({ kind: 'chooseQuote', itemId: id, quoteId: isChosen ? null : quoteId }, () =>
      announce(isChosen ? quoteDropped : validUntil < view.today ? expiredNowChosen(vendor) : quoteChosen(vendor)),
    )
  }
  return (
    <section>
      <h3>{quotesTitle}</h3>
      {quotes.length === 0 ? (
        <p className={drawer['sub']}>{noQuotes}</p>
      ) : (
        <table className={css['quotes']} aria-label={quotesTitle}>
          <thead>
            <tr>
              <th scope="col">{quoteColumns.vendor}</th>
              <th scope="col">{quoteColumns.amount}</th>
              <th scope="col">{quoteColumns.until}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {quotes.map((quote) => {
              const isChosen = quote.id === chosenQuoteId
              return (
                <tr key={quote.id} data-chosen={isChosen || undefined}>
                  <th scope="row" title={quote.note}>
                    {quote.vendor}
                  </th>
                  <td>{billedMoney(quote.amount)}</td>
                  <td>
                    {shortDate(quote.validUntil)}
                    {quote.validUntil < view.today && <small> {quoteExpired}</small>}
                  </td>
                  <td>
                    <Button
                      size="compact-xs"
                      variant={isChosen ? 'filled' : 'default'}
                      color="dark"
                      aria-pressed={isChosen}
                      aria-label={isChosen ? dropQuoteOf(quote.vendor) : chooseQuoteOf(quote.vendor)}
                      onClick={() => onChoose(quote)}
                    >
                      {isChosen ? chosen : choose}
                    </Button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <NewQuote item={item} onEdit={onEdit} />
    </section>
  )
}
