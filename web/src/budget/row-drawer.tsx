import { CloseButton } from '@mantine/core'
import type { Actual, Budget, BudgetRow } from '@stagger/planner'
import { PRICE_BASIS_NAMES } from '@stagger/planner/messages'
import type { SendEdit } from '../api/changes.ts'
import { itemsIn, rowsTo } from '../budget-view/table-rows.ts'
import drawer from '../drawer/drawer.module.css'
import { billedMoney, fullMoney } from '../format.ts'
import { allItems, hoursText, itemsTitle, noItems, periodName, rowName, sharedWithText, tiles } from '#words/budget.ts'
import { close } from '#words/drawer.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { ItemDetails } from './item-details.tsx'
import type { BudgetShown, ShowBudget } from './use-budget-shown.ts'

type DrawerProps = {
  readonly view: PlanView
  readonly budget: Budget
  readonly ledger: readonly Actual[]
  readonly shown: BudgetShown
  readonly show: ShowBudget
  readonly onEdit: SendEdit
}

/** A number of the table: what it is made of, or the one thing it is about. */
export function RowDrawer({ view, budget, ledger, shown, show, onEdit }: DrawerProps) {
  const path = shown.row === undefined ? [] : rowsTo(budget.sum, shown.row)
  const row = path.at(-1)
  if (!row || shown.row === undefined) return null
  const at = budget.periods.findIndex(({ start }) => start === shown.period)
  const period = budget.periods[at]
  const nameOf = (one: BudgetRow) => rowName(one, (id) => view.program(id)?.name ?? id)
  const where = [...path.slice(0, -1).map(nameOf), ...(period ? [periodName(period)] : [])]
  return (
    <aside className={drawer['drawer']} aria-label={[nameOf(row), ...where].join(', ')}>
      <div className={drawer['title']}>
        <h2>{nameOf(row)}</h2>
        <CloseButton size="sm" aria-label={close} onClick={() => show({ row: undefined, period: undefined })} />
      </div>
      {where.length > 0 && (
        <p className={drawer['sub']}>
          {where.join(' · ')}{' '}
          {period && (
            <button type="button" className={css['inline']} onClick={() => show({ period: undefined })}>
              {allItems}
            </button>
          )}
        </p>
      )}
      <Tiles row={row} at={at} currency={budget.currency} />
      {row.level === 'item' ? (
        <ItemDetails
          key={row.id}
          view={view}
          row={row}
          programId={path.find(({ level }) => level === 'program')?.id}
          ledger={ledger}
          onEdit={onEdit}
          onRemoved={() => show({ row: undefined, period: undefined })}
        />
      ) : (
        <Items view={view} row={row} rowKey={shown.row} at={at} currency={budget.currency} show={show} />
      )}
    </aside>
  )
}

type TilesProps = { readonly row: BudgetRow; readonly at: number; readonly currency: string }

/** The sums of a row, and its number in the period that was asked for. */
function Tiles({ row, at, currency }: TilesProps) {
  const numbers: readonly (readonly [string, number | undefined])[] = [
    [tiles.period, at < 0 ? undefined : row.forecast.byPeriod[at]],
    [tiles.forecast, row.forecast.total],
    [tiles.baseline, row.budgeted?.total],
    [tiles.committed, row.committed.total || undefined],
    [tiles.actual, row.actual.total || undefined],
    [tiles.p80, row.chance?.p80],
    [tiles.reserve, row.chance?.reserve],
  ]
  return (
    <dl className={drawer['tiles']}>
      {numbers.map(([name, minor]) =>
        minor === undefined ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fullMoney({ minor, currency })}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

type ItemsProps = TilesProps & { readonly view: PlanView; readonly rowKey: string; readonly show: ShowBudget }

/** The items that a number is made of, the largest first. */
function Items({ view, row, rowKey, at, currency, show }: ItemsProps) {
  const programName = (id: string) => view.program(id)?.name ?? id
  const amount = (one: BudgetRow) => (at < 0 ? one.forecast.total : (one.forecast.byPeriod[at] ?? 0))
  const items = itemsIn(rowKey, row)
    .filter((one) => amount(one.row) !== 0)
    .toSorted((a, b) => amount(b.row) - amount(a.row))
  return (
    <section>
      <h3>{itemsTitle}</h3>
      {items.length === 0 && <p className={drawer['sub']}>{noItems}</p>}
      <ul className={css['items']}>
        {items.map((one) => (
          <li key={one.key}>
            <button type="button" className={css['inline']} onClick={() => show({ row: one.key })}>
              {rowName(one.row, programName)}
            </button>
            <strong>{billedMoney({ minor: amount(one.row), currency })}</strong>
            <small>{one.row.item && itemNote(one.row.item, programName)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

const itemNote = ({ basis, hours, sharedWith }: NonNullable<BudgetRow['item']>, programName: (id: string) => string) =>
  [
    PRICE_BASIS_NAMES[basis],
    hours === undefined ? '' : hoursText(hours),
    sharedWith.length > 0 ? sharedWithText(sharedWith.map(programName)) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
