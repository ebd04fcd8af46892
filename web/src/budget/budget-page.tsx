import { useMemo } from 'react'
import { NothingAsked } from '../capacity/nothing-asked.tsx'
import { Page, useUndoOrRedo } from '../frame/page.tsx'
import { emptyText, nothingBudgeted } from '../messages-budget.ts'
import { type PlanFacts, planView } from '../plan-view/plan-view.ts'
import { usePageKeys } from '../timeline/use-page-keys.ts'
import { Budget } from './budget.tsx'

/** What the programs cost, when, how sure that is, and how far it is from the budget. */
export function BudgetPage(facts: PlanFacts) {
  const { plan, revision, progress, today, evidence } = facts
  const view = useMemo(
    () => planView({ plan, revision, progress, today, evidence }),
    [plan, revision, progress, today, evidence],
  )
  const onUndo = useUndoOrRedo(plan.id)
  usePageKeys({ zoom: 'fit', pxPerDay: 1, show: () => {}, onToday: () => {}, onUndo })
  const costsNothing = plan.activities.length === 0 && (plan.costItems ?? []).length === 0
  return (
    <Page view={view} onUndo={onUndo}>
      {costsNothing ? <NothingAsked title={nothingBudgeted} text={emptyText} /> : <Budget view={view} />}
    </Page>
  )
}
