import { type Actual, applyEdit, type Edit, neededRates, spentOnRemoved } from '@stagger/planner'
import { spentOnSentence } from '@stagger/planner/messages'
import { budgetFault } from '#words/budget.ts'
import type { PlanView } from '../plan-view/plan-view.ts'

/** Why an edit of a rate would be refused: an invoice is told at it, or a sum needs it. Undefined where nothing does. */
export function whyRateStays(
  { plan, progress, today }: Pick<PlanView, 'plan' | 'progress' | 'today'>,
  ledger: readonly Actual[],
  edit: Edit,
): string | undefined {
  const { plan: after } = applyEdit(plan, edit)
  const [spent] = spentOnRemoved(ledger, plan, after)
  if (spent) return spentOnSentence(spent)
  const [needed] = neededRates(plan, after, progress, today, ledger)
  return needed && budgetFault(needed)
}
