import { queryOptions, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { applyEdit, type Edit, type Plan } from '@stagger/planner'
import { type ApiProblem, get, post } from './client.ts'
import { planQuery, revisionsQuery } from './queries.ts'
import { refuseUndatable } from './datable.ts'
import type { OwnScenario } from './wire.ts'

const at = (planId: string) => `/plans/${encodeURIComponent(planId)}/own-scenarios`
const one = (planId: string, id: string) => `${at(planId)}/${encodeURIComponent(id)}`
const seen = (version: number) => ({ 'if-match': `"${version}"` })

/** The futures that people keep of a plan, with their edits, the oldest first. */
export const ownScenariosQuery = (planId: string) =>
  queryOptions({
    queryKey: ['own scenarios', planId],
    queryFn: () => get<{ scenarios: readonly OwnScenario[] }>(at(planId)),
  })

/** Asks again for what people keep. */
export const refreshOwnScenarios = (client: QueryClient, planId: string): Promise<unknown> =>
  client.invalidateQueries({ queryKey: ownScenariosQuery(planId).queryKey })

/** What is done to the scenarios of a plan. `id` of a new one is its own, kept while it is sent again. */
export type ScenarioAct =
  | { readonly kind: 'keep'; readonly id: string; readonly name: string; readonly edits: readonly Edit[] }
  | { readonly kind: 'revise'; readonly of: OwnScenario; readonly name: string; readonly edits: readonly Edit[] }
  | { readonly kind: 'promote'; readonly of: OwnScenario; readonly note: string }
  | { readonly kind: 'discard'; readonly of: OwnScenario }

function sent(planId: string, act: ScenarioAct): Promise<unknown> {
  switch (act.kind) {
    case 'keep':
      return post(at(planId), { id: act.id, name: act.name, edits: act.edits })
    case 'revise':
      return post(`${one(planId, act.of.id)}/revise`, { name: act.name, edits: act.edits }, seen(act.of.version))
    case 'promote':
      return post(`${one(planId, act.of.id)}/promote`, { note: act.note }, seen(act.of.version))
    case 'discard':
      return post(`${one(planId, act.of.id)}/discard`, {}, seen(act.of.version))
  }
}

/** Keeps, renames, promotes or discards a scenario; the page shows it once the server has it. */
export function useScenarioAct(planId: string) {
  const client = useQueryClient()
  return useMutation<unknown, ApiProblem, ScenarioAct>({
    mutationFn: (act) => sent(planId, act),
    onSettled: (_, __, { kind }) =>
      Promise.all([
        refreshOwnScenarios(client, planId),
        ...(kind === 'promote'
          ? [planQuery(planId), revisionsQuery(planId)].map(({ queryKey }) => client.invalidateQueries({ queryKey }))
          : []),
      ]),
  })
}

/** Other edits of the scenario that is open: drawn at once, sent one after the other, asked for again when refused. */
export function useReviseScenario(planId: string, scenarioId: string | undefined) {
  const client = useQueryClient()
  const { queryKey } = ownScenariosQuery(planId)
  const refuse = refuseUndatable(client, planId)
  const known = () => client.getQueryData(queryKey)?.scenarios.find(({ id }) => id === scenarioId)
  const set = (change: Partial<OwnScenario>) =>
    client.setQueryData(
      queryKey,
      (old) =>
        old && { scenarios: old.scenarios.map((each) => (each.id === scenarioId ? { ...each, ...change } : each)) },
    )
  return useMutation<OwnScenario, ApiProblem, (edits: readonly Edit[]) => readonly Edit[]>({
    scope: { id: `scenario ${scenarioId}` },
    onMutate: async (changed) => {
      await client.cancelQueries({ queryKey })
      const edits = changed(known()?.edits ?? [])
      const stored = client.getQueryData(planQuery(planId).queryKey)
      // What makes no plan is refused before it is drawn.
      if (stored)
        refuse(
          edits.reduce<Plan>((plan, edit) => applyEdit(plan, edit).plan, stored.plan),
          stored.plan,
        )
      set({ edits })
    },
    // What is sent is what is drawn: an edit that waits its turn goes with the one before it, and once more by itself.
    mutationFn: () => {
      const scenario = known()
      if (!scenario) return Promise.reject(new Error('no scenario is open'))
      const { name, edits, version } = scenario
      return post<OwnScenario>(`${one(planId, scenario.id)}/revise`, { name, edits }, seen(version))
    },
    onSuccess: ({ version }) => set({ version }),
    onError: () => refreshOwnScenarios(client, planId),
  })
}
