import { applyEdit, type Edit, type IsoDate } from '@stagger/planner'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { type ApiProblem, post } from './client.ts'
import { evidenceQuery, planQuery, progressQuery, revisionsQuery, runsQuery } from './queries.ts'
import type { PhaseVerb } from './wire.ts'

const at = (planId: string) => `/plans/${encodeURIComponent(planId)}`

/** Sends edits one after the other, each drawn at once and taken back when refused. */
export function useEditPlan(planId: string, onRefused: (problem: ApiProblem) => void) {
  const client = useQueryClient()
  const { queryKey } = planQuery(planId)
  return useMutation<{ revision: number }, ApiProblem, Edit>({
    mutationKey: ['edit', planId],
    scope: { id: `edit ${planId}` },
    onMutate: async (edit) => {
      await client.cancelQueries({ queryKey })
      client.setQueryData(queryKey, (old) => old && { ...old, plan: applyEdit(old.plan, edit).plan })
    },
    mutationFn: (edit) => {
      const revision = client.getQueryData(queryKey)?.revision ?? 0
      return post(`${at(planId)}/edits`, { edit }, { 'if-match': `"${revision}"` })
    },
    onSuccess: ({ revision }) => client.setQueryData(queryKey, (old) => old && { ...old, revision }),
    onError: onRefused,
    // While another edit waits its turn the plan on screen is ahead of the stored one: the last one asks.
    onSettled: () =>
      client.isMutating({ mutationKey: ['edit', planId] }) > 1 ? undefined : refreshPlan(client, planId),
  })
}

/** Takes my last edit back, or does it again. */
export function useUndo(planId: string, onRefused: (problem: ApiProblem) => void) {
  const client = useQueryClient()
  return useMutation<{ revision: number }, ApiProblem, 'undo' | 'redo'>({
    scope: { id: `edit ${planId}` },
    mutationFn: (direction) => post(`${at(planId)}/${direction}`, {}),
    onError: onRefused,
    onSettled: () => refreshPlan(client, planId),
  })
}

/** Starts the plan's programs; starting them again changes nothing. */
export function useStartPrograms(planId: string, onRefused: (problem: ApiProblem) => void) {
  const client = useQueryClient()
  return useMutation<unknown, ApiProblem>({
    mutationFn: () => post(`${at(planId)}/runs`, {}),
    onError: onRefused,
    onSettled: () => refreshRuns(client, planId),
  })
}

/** What a person says of a phase of a running program. */
export type PhaseChange = {
  readonly programId: string
  readonly phaseId: string
  readonly verb: PhaseVerb
  readonly effectiveOn: IsoDate
}

/** Tells a running program that a phase began, ended or is open again. */
export function useChangePhase(planId: string) {
  const client = useQueryClient()
  return useMutation<unknown, ApiProblem, PhaseChange>({
    mutationFn: ({ programId, phaseId, verb, effectiveOn }) =>
      post(`${at(planId)}/programs/${encodeURIComponent(programId)}/phases/${encodeURIComponent(phaseId)}/${verb}`, {
        effectiveOn,
      }),
    onSettled: () => refreshRuns(client, planId),
  })
}

/** That a control happened on a day. `id` is the record's own, kept while it is tried again. */
export type EvidenceToRecord = { readonly id: string; readonly controlId: string; readonly effectiveOn: IsoDate }

/** Writes into the ledger that a control happened. */
export function useRecordEvidence(planId: string) {
  const client = useQueryClient()
  return useMutation<unknown, ApiProblem, EvidenceToRecord>({
    mutationFn: (record) => post(`${at(planId)}/evidence`, record),
    onSettled: () => refreshEvidence(client, planId),
  })
}

/** Asks for the ledger of evidence again. */
export const refreshEvidence = (client: QueryClient, planId: string): Promise<unknown> =>
  client.invalidateQueries({ queryKey: evidenceQuery(planId).queryKey })

/** Asks for the plan and its history again. */
export const refreshPlan = (client: QueryClient, planId: string): Promise<unknown> =>
  Promise.all([
    client.invalidateQueries({ queryKey: planQuery(planId).queryKey }),
    client.invalidateQueries({ queryKey: revisionsQuery(planId).queryKey }),
  ])

/** Asks for what the runs report again. */
export const refreshRuns = (client: QueryClient, planId: string): Promise<unknown> =>
  Promise.all([
    client.invalidateQueries({ queryKey: runsQuery(planId).queryKey }),
    client.invalidateQueries({ queryKey: progressQuery(planId).queryKey }),
  ])
