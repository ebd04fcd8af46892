import type { Budget } from '@stagger/planner'
import { memo } from 'react'
import type { Group } from '../budget-view/budget-search.ts'
import { amountIn, type BudgetColumn, isFirstSum, isTotal } from '../budget-view/columns.ts'
import { type TableRow, TOTAL_KEY } from '../budget-view/table-rows.ts'
import type { CellPlace } from '../chart-geometry/week-cells.ts'
import { amountSentence, columnName, rowName, totalInThousands } from '#words/budget.ts'
import { thousands } from '../budget-view/table-amounts.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'

type RowProps = {
  readonly view: PlanView
  readonly group: Group
  readonly budget: Budget
  readonly row: TableRow
  readonly at: number
  readonly columns: readonly BudgetColumn[]
  /** Which columns are in tenths of a thousand. */
  readonly areTenths: readonly boolean[]
  /** The column in this row that the tab key reaches, 0 for the name. */
  readonly tabStop: number | undefined
  /** The first day of the period whose items are open, empty for all of them. */
  readonly open: string | undefined
  readonly onAct: (place: CellPlace) => void
}

/** A name that folds what is below it, and its numbers. */
export const TableRowOf = memo(function TableRowOf({
  view,
  group,
  budget,
  row: tableRow,
  at,
  columns,
  areTenths,
  ...rest
}: RowProps) {
  const { tabStop, open, onAct } = rest
  const { key, row, depth, isOpen } = tableRow
  const { currency } = budget
  const name = rowName(row, (id) => view.program(id)?.name ?? id)
  const program = group === 'program' && depth === 1 ? view.program(row.id) : undefined
  return (
    <tr
      className={program && `hue-${program.kind}`}
      aria-level={depth}
      aria-expanded={isOpen}
      data-depth={key === TOTAL_KEY ? 'total' : depth}
      data-hued={program !== undefined || undefined}
    >
      <th
        scope="row"
        tabIndex={tabStop === 0 ? 0 : -1}
        data-place={`${at}/0`}
        data-open={open === '' || undefined}
        onClick={() => onAct({ row: at, week: 0 })}
      >
        <span className={css['twisty']} aria-hidden="true">
          {isOpen === undefined ? '' : isOpen ? '▾' : '▸'}
        </span>
        {key === TOTAL_KEY ? totalInThousands(currency) : name}
      </th>
      {columns.map((column, k) => {
        const minor = amountIn(row, column)
        const isVariance = column.kind === 'sum' && column.sum === 'variance'
        return (
          <td
            key={columnName(column)}
            tabIndex={tabStop === k + 1 ? 0 : -1}
            data-place={`${at}/${k + 1}`}
            data-total={isTotal(column) || undefined}
            data-first={isFirstSum(columns, k) || undefined}
            data-none={!minor || undefined}
            data-over={(isVariance && (minor ?? 0) > 0) || undefined}
            data-open={(column.kind === 'period' && column.period.start === open) || undefined}
            title={minor ? amountSentence(name, columnName(column), { minor, currency }) : undefined}
            onClick={() => onAct({ row: at, week: k + 1 })}
          >
            {thousands(minor, currency, isVariance, areTenths[k])}
          </td>
        )
      })}
    </tr>
  )
})
