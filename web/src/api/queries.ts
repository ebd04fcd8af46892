import { queryOptions } from '@tanstack/react-query'
import { ApiProblem, asThisBrowser, get } from './client.ts'
import { toldPlan } from './told-plan.ts'
import type {
  ActualList,
  EvidenceList,
  Notice,
  PlanDates,
  PlanDrift,
  PlanEvent,
  PlanListing,
  PlanSummary,
  ProgressList,
  Revision,
  RunList,
  ServiceStatus,
  StoredProposal,
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

/** Whose plan it is, and when its reports are in hand. */
export const summaryQuery = (planId: string) =>
  queryOptions({ queryKey: ['summary', planId], queryFn: () => get<PlanSummary>(`${at(planId)}/summary`) })

export const planQuery = (planId: string) =>
  queryOptions({ queryKey: ['plan', planId], queryFn: () => toldPlan(planId) })

/** For the first picture of a plan, and never asked again: what changes later is scheduled on the page. */
export const datesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['dates', planId],
    queryFn: () => get<PlanDates>(`${at(planId)}/dates`),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

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
    queryFn: () => get<RunList>(`${at(planId)}/runs`),
    // The stream tells when a run is there; should it be down just then, the button does not stay on "starting".
    refetchInterval: ({ state }) => (state.data?.runs.some((run) => run.state === 'starting') ? TWO_SECONDS : false),
  })

const MOST_AT_ONCE = 1_000

/** Everything that happened to a plan, oldest first; asked again it asks only for what came since. */
export const eventsQuery = (planId: string) =>
  queryOptions({
    queryKey: [...runsQuery(planId).queryKey, 'events'],
    queryFn: async ({ client, queryKey }) => {
      let known = client.getQueryData<readonly PlanEvent[]>(queryKey) ?? []
      for (;;) {
        const after = known.at(-1)?.number ?? 0
        const { events } = await get<{ events: readonly PlanEvent[] }>(`${at(planId)}/events?after=${after}`)
        known = [...known, ...events]
        if (events.length < MOST_AT_ONCE) return known
      }
    },
  })

/** What slips, exceptions and changes mean for the plan, the newest first. */
export const proposalsQuery = (planId: string) =>
  queryOptions({
    queryKey: [...runsQuery(planId).queryKey, 'proposals'],
    queryFn: () => get<{ proposals: readonly StoredProposal[] }>(`${at(planId)}/change-proposals`),
  })

/** Changes that other systems reported, and which controls they touch. */
export const driftQuery = (planId: string) =>
  queryOptions({
    queryKey: [...runsQuery(planId).queryKey, 'drift'],
    queryFn: () => get<PlanDrift>(`${at(planId)}/drift`),
  })

/** What people had to hear, the newest first. */
export const noticesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['notices', planId],
    queryFn: () => get<{ notifications: readonly Notice[] }>(`${at(planId)}/notifications`),
  })

export const revisionsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['revisions', planId],
    queryFn: () => get<{ revisions: readonly Revision[] }>(`${at(planId)}/revisions`, asThisBrowser()),
  })
