import type { Plan } from '@stagger/planner'
import { NothingAsked } from '../capacity/nothing-asked.tsx'
import { PlanPage } from '../frame/plan-page.tsx'
import { emptyText, nothingBudgeted } from '#words/budget.ts'
import type { PlanFacts } from '../plan-view/plan-view.ts'
import { Budget } from './budget.tsx'

/** What the programs cost, when, how sure that is, and how far it is from the budget. */
export const BudgetPage = (facts: PlanFacts) => (
  <PlanPage facts={facts}>
    {(view) =>
      costsNothing(view.plan) ? <NothingAsked title={nothingBudgeted} text={emptyText} /> : <Budget view={view} />
    }
  </PlanPage>
)

const costsNothing = ({ activities, costItems = [] }: Plan): boolean =>
  activities.length === 0 && costItems.length === 0
