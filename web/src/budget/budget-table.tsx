import type { Budget } from '@stagger/planner'
import { type KeyboardEvent, useCallback, useMemo, useRef } from 'react'
import type { Group } from '../budget-view/budget-search.ts'
import { type BudgetColumn, columnsInTenths, isFirstSum, isTotal } from '../budget-view/columns.ts'
import type { TableRow } from '../budget-view/table-rows.ts'
import { type CellPlace, walk } from '../chart-geometry/week-cells.ts'
import { useTabStop } from '../frame/use-tab-stop.ts'
import { columnDays, columnName, columnNames, tableTitle } from '#words/budget.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { useCurrentInView } from './use-current-in-view.ts'
import { TableRowOf } from './table-row.tsx'
import type { BudgetShown, ShowBudget } from './use-budget-shown.ts'

type TableProps = {
  readonly view: PlanView
  readonly budget: Budget
  readonly group: Group
  readonly rows: readonly TableRow[]
  readonly columns: readonly BudgetColumn[]
  readonly shown: Pick<BudgetShown, 'row' | 'period'>
  readonly show: ShowBudget
  readonly onFold: (row: TableRow) => void
  readonly isStale: boolean
}

/** Rows against periods and sums: one tab stop, arrows walk the cells, Enter opens a number's items or folds a row. */
export function BudgetTable({ view, budget, group, rows, columns, shown, show, onFold, isStale }: TableProps) {
  const { place, onFocus } = useTabStop({ row: 0, week: 0 })
  const areTenths = useMemo(() => columnsInTenths(rows, columns, budget.currency), [rows, columns, budget])
  const table = useRef<HTMLTableElement>(null)
  const scroller = useCurrentInView(columns)
  const act = useCallback(
    ({ row: at, week }: CellPlace) => {
      const [row, column] = [rows[at], columns[week - 1]]
      if (!row) return
      if (week === 0 && row.isOpen !== undefined) onFold(row)
      else show({ row: row.key, period: column?.kind === 'period' ? column.period.start : undefined })
    },
    [rows, columns, onFold, show],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey } = event
    const next = folds(key, place, rows[place.row])
      ? 'fold'
      : walk(key, ctrlKey || metaKey, place, rows.length, columns.length + 1)
    if (next === 'fold' && rows[place.row]) act(place)
    else if (next && next !== 'fold') focusOn(table.current, next)
    else if (key === 'Enter' || key === ' ') act(place)
    else if (key === 'Escape') show({ row: undefined, period: undefined })
    else return
    event.preventDefault()
  }
  return (
    <div className={css['tableScroller']} ref={scroller}>
      <table
        ref={table}
        role="treegrid"
        aria-label={tableTitle}
        className={css['table']}
        data-wide={columns.length > MOST_ON_PAPER || undefined}
        data-stale={isStale || undefined}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <thead>
          <tr>
            <th scope="col">{columnNames.name[group]}</th>
            {columns.map((column, k) => (
              <th
                key={columnName(column)}
                scope="col"
                title={columnDays(column)}
                data-kind={column.kind}
                data-total={isTotal(column) || undefined}
                data-now={(column.kind === 'period' && column.isNow) || undefined}
                data-first={isFirstSum(columns, k) || undefined}
              >
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <TableRowOf
              key={row.key}
              view={view}
              group={group}
              budget={budget}
              row={row}
              at={at}
              columns={columns}
              areTenths={areTenths}
              tabStop={Math.min(place.row, rows.length - 1) === at ? Math.min(place.week, columns.length) : undefined}
              open={shown.row === row.key ? (shown.period ?? '') : undefined}
              onAct={act}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** So many columns are readable across a page. */
const MOST_ON_PAPER = 22

/** Left folds and right unfolds, on a row's name. */
const folds = (key: string, { week }: CellPlace, row: TableRow | undefined): boolean =>
  week === 0 && ((key === 'ArrowRight' && row?.isOpen === false) || (key === 'ArrowLeft' && row?.isOpen === true))

const focusOn = (table: HTMLElement | null, { row, week }: CellPlace): void =>
  table?.querySelector<HTMLElement>(`[data-place="${row}/${week}"]`)?.focus()
