import type { Plan } from '@stagger/planner'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { freePlanId } from '../start-view/plan-id.ts'
import { type ApiProblem, post } from './client.ts'
import { plansQuery } from './queries.ts'

/** A plan to keep, and what its id is made of. */
export type NewPlan = { readonly plan: Plan; readonly called: string }

/** Stores a plan under an id that no other one has, and answers with it. */
export function useCreatePlan() {
  const client = useQueryClient()
  return useMutation<{ id: string }, ApiProblem, NewPlan>({
    mutationFn: async ({ plan, called }) => {
      const { plans } = await client.fetchQuery({ ...plansQuery, staleTime: 0 })
      const taken = plans.map(({ id }) => id)
      return post('/plans', { plan: { ...plan, id: freePlanId(called, taken) } })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: plansQuery.queryKey }),
  })
}
