import type { Edit } from '@stagger/planner'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { forgetAnswers } from '../connection/kept-answers.ts'
import { freePlanId, freePlanName } from '../start-view/plan-id.ts'
import { refreshPlan } from './changes.ts'
import { type ApiProblem, urlOf, post } from './client.ts'
import { planQuery, plansQuery } from './queries.ts'
import type { PlanListing } from './wire.ts'

/**
 * A plan to keep, perhaps of a file that nobody checked yet, and what its id is made of. `name` is what a plan made of
 * another one is to be called: numbered where that is taken.
 */
export type NewPlan = { readonly plan: object; readonly called: string; readonly name?: string }

/** Stores a plan under an id that no other one has, and answers with it and the name it got. */
export function useCreatePlan() {
  const client = useQueryClient()
  return useMutation<{ id: string; name?: string }, ApiProblem, NewPlan>({
    mutationFn: async ({ plan, called, name }) => {
      const { plans } = await client.fetchQuery({ ...plansQuery, staleTime: 0 })
      const own = {
        id: freePlanId(called, idsOf(plans)),
        ...(name !== undefined && { name: freePlanName(name, namesOf(plans)) }),
      }
      return { ...own, ...(await post<{ id: string }>('/plans', { plan: { ...plan, ...own } })) }
    },
    onSuccess: () => client.invalidateQueries({ queryKey: plansQuery.queryKey }),
  })
}

const idsOf = (plans: readonly PlanListing[]) => plans.map(({ id }) => id)
const namesOf = (plans: readonly PlanListing[]) => plans.map(({ name }) => name)

const at = (planId: string) => `/plans/${encodeURIComponent(planId)}`

/** The revision of a plan that is on screen, as what is done to the whole plan names it. */
const seenRevision = (client: QueryClient, planId: string) => ({
  'if-match': `"${client.getQueryData(planQuery(planId).queryKey)?.revision ?? 0}"`,
})

/** Edits what is said of the plan itself, its name or language, after what is still being sent of it. A scenario on screen keeps its own. */
export function useEditPlanItself(planId: string) {
  const client = useQueryClient()
  return useMutation<unknown, ApiProblem, Edit>({
    scope: { id: `edit ${planId}` },
    mutationFn: (edit) => post(`${at(planId)}/edits`, { edit }, seenRevision(client, planId)),
    onSettled: () =>
      Promise.all([refreshPlan(client, planId), client.invalidateQueries({ queryKey: plansQuery.queryKey })]),
  })
}

/** Deletes a plan for good. `onGone` opens something else, even when the page of the plan has closed meanwhile. */
export function useRemovePlan(planId: string, onGone: () => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation<unknown, ApiProblem>({
    scope: { id: `edit ${planId}` },
    mutationFn: () => post(`${at(planId)}/remove`, {}, seenRevision(client, planId)),
    onSuccess: async () => {
      client.setQueryData(plansQuery.queryKey, (old) => old && { plans: old.plans.filter(({ id }) => id !== planId) })
      await onGone()
      client.removeQueries({ predicate: ({ queryKey }) => queryKey.includes(planId) })
      await forgetAnswers(urlOf(at(planId)))
    },
  })
}
