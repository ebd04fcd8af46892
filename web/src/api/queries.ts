import { queryOptions } from '@tanstack/react-query'
import { ApiProblem, get } from './client.ts'
import type {
  ActualList,
  EvidenceList,
  PlanListing,
  ProgressList,
  Revision,
  Run,
  ServiceStatus,
  StoredPlan,
  Today,
} from './wire.ts'

const TWO_SECONDS = 2_000
const HALF_A_MINUTE = 30_000

const at = (planId: string) => `/plans/${encodeURIComponent(planId)}`

/** The organization's date; asked again now and then, because a page stays open over midnight. */
export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: () => get<Today>('/today'),
  refetchInterval: HALF_A_MINUTE * 10,
})

/** Whether programs can be run; asked again while they cannot. */
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: () => get<ServiceStatus>('/status'),
  refetchInterval: (query) => (query.state.data?.runs === 'available' ? false : HALF_A_MINUTE),
})

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: () => get<{ plans: readonly PlanListing[] }>('/plans'),
})

export const planQuery = (planId: string) =>
  queryOptions({ queryKey: ['plan', planId], queryFn: () => get<StoredPlan>(at(planId)) })

export const progressQuery = (planId: string) =>
  queryOptions({ queryKey: ['progress', planId], queryFn: () => get<ProgressList>(`${at(planId)}/progress`) })

export const evidenceQuery = (planId: string) =>
  queryOptions({ queryKey: ['evidence', planId], queryFn: () => get<EvidenceList>(`${at(planId)}/evidence`) })

const NOT_FOUND = 404

/** The ledger of what was spent; null where the server keeps none. */
export const actualsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['actuals', planId],
    queryFn: () =>
      get<ActualList>(`${at(planId)}/actuals`).catch((problem: unknown) => {
        if (problem instanceof ApiProblem && problem.status === NOT_FOUND) return null
        throw problem
      }),
  })

export const runsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['runs', planId],
    queryFn: () => get<{ runs: readonly Run[] }>(`${at(planId)}/runs`),
    // The stream tells when a run is there; should it be down just then, the button does not stay on "starting".
    refetchInterval: ({ state }) => (state.data?.runs.some((run) => run.state === 'starting') ? TWO_SECONDS : false),
  })

export const revisionsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['revisions', planId],
    queryFn: () => get<{ revisions: readonly Revision[] }>(`${at(planId)}/revisions`),
  })
