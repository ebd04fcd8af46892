import type { Budget as Budgeted } from '@stagger/planner'
import { useMemo } from 'react'
import { announce } from '../announcer.ts'
import { useEditPlan } from '../api/changes.ts'
import { budgetColumns } from '../budget-view/columns.ts'
import { copiedTable } from '../budget-view/copied-table.ts'
import { tableRows } from '../budget-view/table-rows.ts'
import {
  budgetFault,
  cannotBudget,
  cannotCopy,
  columnName,
  columnNames,
  decimalText,
  ledgerUnread,
  rowName,
  tableCopied,
} from '../messages-budget.ts'
import { showProblem, showRefusal } from '../notices.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import timeline from '../timeline/timeline.module.css'
import { BudgetBars } from './budget-bars.tsx'
import { BudgetHeadline } from './budget-headline.tsx'
import { BudgetNote } from './budget-note.tsx'
import { BudgetTable } from './budget-table.tsx'
import { PlanButtons } from './plan-buttons.tsx'
import { RowDrawer } from './row-drawer.tsx'
import { BudgetToolbar } from './budget-toolbar.tsx'
import css from './budget.module.css'
import { SpendingButtons } from './spending-buttons.tsx'
import { TotalCurve } from './total-curve.tsx'
import { type BudgetOnScreen, useBudget } from './use-budget.ts'
import { type BudgetShown, type ShowBudget, useBudgetShown } from './use-budget-shown.ts'
import { useOpenRows } from './use-open-rows.ts'

/** The budget of the plan on screen, as the address says to tell it. */
export function Budget({ view }: { readonly view: PlanView }) {
  const { shown, show } = useBudgetShown()
  const onScreen = useBudget(view, shown)
  const { answer, baseline, ledgerIs } = onScreen
  const edit = useEditPlan(view.plan.id, showRefusal)
  return (
    <div className={timeline['columns']}>
      <main className={css['main']}>
        {answer.budget ? (
          <BudgetHeadline budget={answer.budget} simulated={onScreen.simulated} show={show} />
        ) : (
          <div className={timeline['headline']}>
            <h1>{cannotBudget}</h1>
            <p role="alert">{budgetFault(answer.fault)}</p>
          </div>
        )}
        {ledgerIs === 'unread' && (
          <p role="alert" className={css['problem']}>
            {ledgerUnread}
          </p>
        )}
        <BudgetToolbar shown={shown} show={show} budgets={view.plan.budgets ?? []} baseline={baseline}>
          <SpendingButtons view={view} hasLedger={ledgerIs !== 'none'} />
          <PlanButtons view={view} onScreen={onScreen} onEdit={edit.mutate} show={show} />
        </BudgetToolbar>
        {answer.budget && <Numbers view={view} budget={answer.budget} onScreen={onScreen} shown={shown} show={show} />}
      </main>
      {answer.budget && (
        <RowDrawer
          view={view}
          budget={answer.budget}
          ledger={onScreen.ledger}
          shown={shown}
          show={show}
          onEdit={edit.mutate}
        />
      )}
    </div>
  )
}

type OnScreenProps = { readonly view: PlanView; readonly onScreen: BudgetOnScreen }

type NumbersProps = OnScreenProps & {
  readonly budget: Budgeted
  readonly shown: BudgetShown
  readonly show: ShowBudget
}

/** Both charts, the table that has their numbers, and what those rest on. */
function Numbers({ view, budget, onScreen: { simulated }, shown, show }: NumbersProps) {
  const { isOpen, fold } = useOpenRows()
  const { group } = shown
  const rows = useMemo(() => tableRows(budget.sum, isOpen), [budget, isOpen])
  const columns = useMemo(() => budgetColumns(budget), [budget])
  const copy = async () => {
    const text = copiedTable(rows, columns, {
      rows: columnNames.name[group],
      column: columnName,
      row: ({ row }) => rowName(row, (id) => view.program(id)?.name ?? id),
      amount: (minor) => decimalText(minor, budget.currency),
    })
    await navigator.clipboard.writeText(text).then(
      () => announce(tableCopied),
      () => showProblem('copy', cannotCopy),
    )
  }
  return (
    <>
      <div className={css['charts']}>
        <BudgetBars view={view} budget={budget} group={group} />
        <TotalCurve budget={budget} forecast={simulated.forecast} isStale={simulated.isStale} />
      </div>
      <BudgetTable
        view={view}
        budget={budget}
        group={group}
        rows={rows}
        columns={columns}
        shown={shown}
        show={show}
        onFold={fold}
        isStale={simulated.isStale}
      />
      <BudgetNote budget={budget} onCopy={() => void copy()} />
    </>
  )
}
