import { type Plan, schedule } from '@stagger/planner'
import type { QueryClient } from '@tanstack/react-query'
import { progressQuery, todayQuery } from './queries.ts'

/**
 * Refuses, as the server would, a plan whose dates cannot be computed: lags that contradict each other, a day beyond the
 * last one. No page can draw it. Throws a `PlanningError`.
 */
export const refuseUndatable =
  (client: QueryClient, planId: string) =>
  (plan: Plan): void => {
    const ledger = client.getQueryData(progressQuery(planId).queryKey)
    const now = client.getQueryData(todayQuery.queryKey)
    if (ledger && now) schedule(plan, ledger.progress, now.today)
  }
