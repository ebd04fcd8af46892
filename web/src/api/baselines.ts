import { queryOptions, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { type ApiProblem, get, post } from './client.ts'
import type { SavedBaseline, WholeBaseline } from './wire.ts'

const at = (planId: string) => `/plans/${encodeURIComponent(planId)}/baselines`

/** The baselines of a plan without their dates, the newest first. */
export const baselinesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['baselines', planId],
    queryFn: () => get<{ baselines: readonly SavedBaseline[] }>(at(planId)),
  })

/** One baseline with its dates and money. */
export const baselineQuery = (planId: string, id: string) =>
  queryOptions({
    queryKey: [...baselinesQuery(planId).queryKey, id],
    queryFn: () => get<WholeBaseline>(`${at(planId)}/${encodeURIComponent(id)}`),
  })

/** Asks again for what was saved. */
export const refreshBaselines = (client: QueryClient, planId: string): Promise<unknown> =>
  client.invalidateQueries({ queryKey: baselinesQuery(planId).queryKey })

/** What is done to the baselines of a plan. `id` of a new one is its own, kept while it is sent again. */
export type BaselineAct =
  | { readonly kind: 'save'; readonly id: string; readonly name: string; readonly note: string }
  | { readonly kind: 'rename'; readonly of: SavedBaseline; readonly name: string; readonly note: string }
  | { readonly kind: 'remove'; readonly of: SavedBaseline }

const seen = ({ version }: SavedBaseline) => ({ 'if-match': `"${version}"` })

function sent(planId: string, act: BaselineAct): Promise<unknown> {
  if (act.kind === 'save') return post(at(planId), { id: act.id, name: act.name, note: act.note })
  const one = `${at(planId)}/${encodeURIComponent(act.of.id)}`
  if (act.kind === 'remove') return post(`${one}/remove`, {}, seen(act.of))
  return post(`${one}/rename`, { name: act.name, note: act.note }, seen(act.of))
}

/** Saves, renames or removes a baseline; the list shows it once the server has it. */
export function useBaselineAct(planId: string) {
  const client = useQueryClient()
  return useMutation<unknown, ApiProblem, BaselineAct>({
    mutationFn: (act) => sent(planId, act),
    onSettled: () => refreshBaselines(client, planId),
  })
}
