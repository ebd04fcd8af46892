import type { Budget } from '@stagger/planner'
import { useMemo } from 'react'
import { announce } from '../announcer.ts'
import { useScenarioOnScreen } from '../api/scenario-on-screen.ts'
import { budgetColumns } from '../budget-view/columns.ts'
import { copiedTable } from '../budget-view/copied-table.ts'
import { rangeOf, yearShown } from '../budget-view/fiscal-years.ts'
import { tableRows } from '../budget-view/table-rows.ts'
import { cannotCopy, columnName, columnNames, rowName, tableCopied } from '#words/budget.ts'
import { ofScenario } from '#words/own-scenarios.ts'
import { decimalText } from '../budget-view/table-amounts.ts'
import { showProblem } from '../notices.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { BudgetBars } from './budget-bars.tsx'
import { BudgetNote } from './budget-note.tsx'
import { BudgetTable } from './budget-table.tsx'
import css from './budget.module.css'
import { ScenarioCsv } from './scenario-csv.tsx'
import { TotalCurve } from './total-curve.tsx'
import type { BudgetOnScreen } from './use-budget.ts'
import type { BudgetShown, ShowBudget } from './use-budget-shown.ts'
import { useOpenRows } from './use-open-rows.ts'

type NumbersProps = {
  readonly view: PlanView
  readonly onScreen: BudgetOnScreen
  readonly budget: Budget
  readonly shown: BudgetShown
  readonly show: ShowBudget
}

/** Both charts, the table that has their numbers, and what those rest on. */
export function Numbers({ view, budget, onScreen, shown, show }: NumbersProps) {
  const { simulated, baseline } = onScreen
  const { isOpen, fold } = useOpenRows()
  const { group } = shown
  const { scenario } = useScenarioOnScreen(view.plan.id)
  const year = yearShown(budget, shown.year)
  const range = useMemo(() => rangeOf(budget, year), [budget, year])
  const rows = useMemo(() => tableRows(budget.sum, isOpen), [budget, isOpen])
  const columns = useMemo(() => budgetColumns(budget, range, year), [budget, range, year])
  const point = simulated.isStale ? undefined : simulated.forecast?.money[budget.total]?.point
  const copy = async () => {
    const text = copiedTable(rows, columns, {
      rows: scenario ? ofScenario(columnNames.name[group], scenario.name) : columnNames.name[group],
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
        <BudgetBars view={view} budget={budget} group={group} range={range} />
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
      <BudgetNote
        budget={budget}
        baseline={baseline}
        closedThrough={view.plan.books?.[0]?.closedThrough}
        point={point}
        onCopy={() => void copy()}
        scenarioCsv={scenario && <ScenarioCsv shown={budget} onScreen={onScreen} name={scenario.name} />}
      />
    </>
  )
}
