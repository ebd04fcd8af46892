import type { Plan } from '@stagger/planner'
import { useQuery } from '@tanstack/react-query'
import { baselinesQuery } from '../api/baselines.ts'
import { commentsQuery } from '../api/comments.ts'
import { ownScenariosQuery } from '../api/own-scenarios.ts'
import { actualsQuery, evidenceQuery, revisionsQuery } from '../api/queries.ts'
import type { PlanContents } from './plan-contents.ts'

/** How much lies in a plan and beside it; 0 of what has not been read yet. */
export function usePlanContents(plan: Plan): PlanContents {
  const revisions = useQuery(revisionsQuery(plan.id)).data?.revisions
  return {
    programs: plan.programs.length,
    activities: plan.activities.length,
    // The first revision is the plan as it was brought.
    changes: Math.max(0, (revisions?.length ?? 0) - 1),
    evidence: useQuery(evidenceQuery(plan.id)).data?.evidence.length ?? 0,
    spent: useQuery(actualsQuery(plan.id)).data?.actuals.length ?? 0,
    comments: useQuery(commentsQuery(plan.id)).data?.comments.length ?? 0,
    baselines: useQuery(baselinesQuery(plan.id)).data?.baselines.length ?? 0,
    scenarios: useQuery(ownScenariosQuery(plan.id)).data?.scenarios.length ?? 0,
  }
}
