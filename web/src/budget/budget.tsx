import type { Budget as BudgetData } from '@stagger/planner'
import { useEditPlan } from '../api/changes.ts'
import { keyNow } from '../budget-view/table-rows.ts'
import { ledgerUnread } from '#words/budget.ts'
import { showRefusal } from '../notices.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import timeline from '../timeline/timeline.module.css'
import { BudgetHeadline } from './budget-headline.tsx'
import { BudgetToolbar } from './budget-toolbar.tsx'
import css from './budget.module.css'
import { CoverCost } from './cover-cost.tsx'
import { EarnedValue } from './earned-value.tsx'
import { NoBudget } from './no-budget.tsx'
import { Numbers } from './numbers.tsx'
import { PlanButtons } from './plan-buttons.tsx'
import { PrintedLine } from './printed-line.tsx'
import { RowDrawer } from './row-drawer.tsx'
import { SpendingButtons } from './spending-buttons.tsx'
import { useBudget } from './use-budget.ts'
import { type BudgetShown, useBudgetShown } from './use-budget-shown.ts'

/** What is shown, with the row where the budget has it now: an edit or another grouping may have moved it. */
const inBudget = (shown: BudgetShown, budget: BudgetData | undefined): BudgetShown =>
  budget && shown.row !== undefined ? { ...shown, row: keyNow(budget.sum, shown.row) } : shown

/** The budget of the plan on screen, as the address says to tell it. */
export function Budget({ view }: { readonly view: PlanView }) {
  const { shown: asked, show } = useBudgetShown()
  const onScreen = useBudget(view, asked)
  const { answer, baseline, ledgerIs } = onScreen
  const shown = inBudget(asked, answer.budget)
  const edit = useEditPlan(view.plan.id, showRefusal)
  return (
    <div className={timeline['columns']}>
      <main className={css['main']}>
        {answer.budget ? (
          <BudgetHeadline budget={answer.budget} simulated={onScreen.simulated} show={show} />
        ) : (
          <NoBudget view={view} fault={answer.fault} ledger={onScreen.ledger} onEdit={edit.mutate} />
        )}
        <PrintedLine shown={shown} budget={answer.budget} />
        {ledgerIs === 'unread' && (
          <p role="alert" className={css['problem']}>
            {ledgerUnread}
          </p>
        )}
        <BudgetToolbar
          shown={shown}
          show={show}
          budgets={view.plan.budgets ?? []}
          baseline={baseline}
          budget={answer.budget}
        >
          <SpendingButtons view={view} ledger={onScreen.ledger} hasLedger={ledgerIs !== 'none'} onEdit={edit.mutate} />
          <PlanButtons view={view} onScreen={onScreen} onEdit={edit.mutate} show={show} />
        </BudgetToolbar>
        {answer.budget && shown.view === 'periods' && (
          <Numbers view={view} budget={answer.budget} onScreen={onScreen} shown={shown} show={show} />
        )}
        {shown.view === 'earned' && <EarnedValue onScreen={onScreen} shown={shown} />}
        {answer.budget && shown.view === 'cover' && (
          <CoverCost view={view} schedule={onScreen.schedule} budget={answer.budget} />
        )}
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
