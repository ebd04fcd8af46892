import type { Plan } from '@stagger/planner'
import type { QueryClient } from '@tanstack/react-query'
import { datesOf } from '../plan-view/dated.ts'
import { progressQuery, todayQuery } from './queries.ts'

/**
 * Refuses, as the server would, a plan whose dates cannot be computed: lags that contradict each other, a day beyond the
 * last one. No page can draw it. `before` is the plan that it was edited from. Throws a `PlanningError`.
 */
export const refuseUndatable =
  (client: QueryClient, planId: string) =>
  (plan: Plan, before: Plan): void => {
    const ledger = client.getQueryData(progressQuery(planId).queryKey)
    const now = client.getQueryData(todayQuery.queryKey)
    if (ledger && now) datesOf({ plan, progress: ledger.progress, today: now.today }, before)
  }
