import { useNavigate } from '@tanstack/react-router'
import { costRow } from '../budget-view/typed-cost.ts'
import type { PlanView } from '../plan-view/plan-view.ts'

/** Opens what is paid for an activity where the budget lists it; false where nothing is. */
export function useOpenBudget(view: PlanView): (activityId: string) => boolean {
  const navigate = useNavigate()
  return (activityId) => {
    const activity = view.activity(activityId)
    const row = activity && costRow(view.plan, activity)
    if (row === undefined) return false
    void navigate({ to: '/budget', search: { plan: view.plan.id, row } })
    return true
  }
}
