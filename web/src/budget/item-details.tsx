import { Button } from '@mantine/core'
import { type Actual, type BudgetRow, type CostItem, isExpired, type PriceBasis, priceOf } from '@stagger/planner'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { useScenarioOnScreen } from '../api/scenario-on-screen.ts'
import { type BoughtItem, boughtItem } from '../budget-view/item-edits.ts'
import { invoicesFor } from '../budget-view/spent.ts'
import drawer from '../drawer/drawer.module.css'
import { billedMoney } from '../format.ts'
import { hoursText } from '#words/budget.ts'
import {
  briefHint,
  contractText,
  estimateText,
  expiredWarning,
  invoicedText,
  itemRemoved,
  priceFrom,
  priceTitle,
  removeItem,
} from '#words/items.ts'
import { removalHeld } from '#words/spent.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { AmountForm } from './amount-form.tsx'
import { Booked } from './booked.tsx'
import css from './budget.module.css'
import { ContractForm } from './contract-form.tsx'
import { Paid } from './paid.tsx'
import { Quotes } from './quotes.tsx'
import { sourceNote } from '../source-note.ts'
import { SpentLines } from './spent-lines.tsx'

type DetailsProps = {
  readonly view: PlanView
  readonly row: BudgetRow
  /** The program that the row stands under; undefined where rows are grouped otherwise. */
  readonly programId: string | undefined
  readonly ledger: readonly Actual[]
  readonly onEdit: SendEdit
  readonly onRemoved: () => void
}

/** One item: its price and what that rests on, the quotes for it, when it is paid, where it is booked, what was spent. */
export function ItemDetails({ view, row, programId, ledger, onEdit, onRemoved }: DetailsProps) {
  const { scenario } = useScenarioOnScreen(view.plan.id)
  const bought = boughtItem(view.plan, row.id)
  if (!bought) return <WithoutItem view={view} row={row} programId={programId} ledger={ledger} />
  const { item, isBrief } = bought
  const invoices = invoicesFor(ledger, item.id)
  const remove = () => {
    onEdit({ kind: 'removeCostItem', itemId: item.id }, () => announce(itemRemoved(item.name, scenario?.name)))
    onRemoved()
  }
  return (
    <>
      <Price view={view} bought={bought} isInvoiced={invoices > 0} basis={row.item?.basis} onEdit={onEdit} />
      {!isBrief && <Quotes view={view} item={item} onEdit={onEdit} />}
      <Paid view={view} item={item} isOwn={!isBrief} onEdit={onEdit} />
      {!isBrief && <Booked view={view} item={item} onEdit={onEdit} />}
      <SpentLines
        view={view}
        ledger={ledger}
        isAsked={(entry) => entry.kind === 'invoice' && entry.itemId === item.id}
      />
      {isBrief ? (
        <p className={drawer['sub']}>{briefHint}</p>
      ) : (
        <>
          {invoices > 0 && <p className={drawer['sub']}>{removalHeld(invoices)}</p>}
          <Button
            size="xs"
            variant="subtle"
            color="red"
            className={css['remove']}
            disabled={invoices > 0}
            onClick={remove}
          >
            {removeItem(scenario?.name)}
          </Button>
        </>
      )}
    </>
  )
}

type PriceProps = {
  readonly view: PlanView
  readonly bought: BoughtItem
  /** Whether something was invoiced for it already. */
  readonly isInvoiced: boolean
  /** What the budget says that the price rests on. */
  readonly basis: PriceBasis | undefined
  readonly onEdit: SendEdit
}

/** What is in force, what it rests on, and the estimate that it began with. */
function Price({ view, bought, isInvoiced, basis, onEdit }: PriceProps) {
  const { item, isBrief } = bought
  const { currency, low, likely, high, source } = item.amount
  const price = priceOf(item)
  const isOver = basis === 'expired-quote'
  const isFixed = item.contract !== undefined || (price.basis === 'quote' && !isExpired(item, view.today))
  return (
    <section>
      <h3>{priceTitle}</h3>
      <p className={css['price']}>
        <strong>{billedMoney(price)}</strong> {priceFrom(isOver ? 'expired-quote' : price.basis)}
      </p>
      {isOver && <Warning item={item} />}
      {isInvoiced && !isFixed && <p className={drawer['sub']}>{invoicedText}</p>}
      {low !== high && (
        <p className={drawer['sub']}>{estimateText({ minor: low, currency }, { minor: high, currency })}</p>
      )}
      <p className={drawer['sub']}>{sourceNote(source)}</p>
      {item.contract && <p className={drawer['sub']}>{contractText(item.contract.amount, item.contract.signedOn)}</p>}
      <AmountForm key={`${low} ${likely} ${high}`} bought={bought} onEdit={onEdit} />
      {!isBrief && (
        <ContractForm key={JSON.stringify([item.contract, price])} view={view} item={item} onEdit={onEdit} />
      )}
    </section>
  )
}

/** That nobody keeps to the quote in force any more. */
function Warning({ item: { quotes, chosenQuoteId } }: { readonly item: CostItem }) {
  const quote = quotes.find(({ id }) => id === chosenQuoteId)
  return quote ? <p className={drawer['problem']}>{expiredWarning(quote.vendor, quote.validUntil)}</p> : null
}

const PERSON_HOURS = 'labour:'

/** Somebody's hours, at what an hour costs where one person works them; or invoices that name no item. */
function WithoutItem({ view, row, programId, ledger }: Pick<DetailsProps, 'view' | 'row' | 'programId' | 'ledger'>) {
  const personId = row.id.slice(PERSON_HOURS.length)
  const rate = view.person(personId)?.hourlyRate
  const hours = row.item?.hours
  const isHere = (id: string | undefined) => programId === undefined || id === programId
  return (
    <>
      {hours !== undefined && (
        <section>
          <h3>{priceTitle}</h3>
          <p className={css['price']}>
            {hoursText(hours)}
            {rate && ` × ${billedMoney(rate)}`}
          </p>
          {rate && <p className={drawer['sub']}>{sourceNote(rate.source)}</p>}
        </section>
      )}
      <SpentLines
        view={view}
        ledger={ledger}
        isAsked={(entry) =>
          entry.kind === 'time'
            ? hours !== undefined && entry.personId === personId && isHere(view.activity(entry.activityId)?.programId)
            : hours === undefined && isOfNoItem(entry, row)
        }
      />
    </>
  )
}

/** Invoices without an item are told together by what they name instead; those of one that is gone by its id. */
const isOfNoItem = (
  { itemId, programId = '', category = 'other', vendor }: Extract<Actual, { kind: 'invoice' }>,
  { id }: BudgetRow,
): boolean => id === (itemId ?? `invoices:${programId}:${category}:${vendor}`)
