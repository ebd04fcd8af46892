import type { Edit, IsoDate } from '@stagger/planner'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { type ApiProblem, post } from './client.ts'
import {
  actualsQuery,
  evidenceQuery,
  noticesQuery,
  planQuery,
  progressQuery,
  revisionsQuery,
  runsQuery,
} from './queries.ts'
import { useScenarioEdits, useScenarioOnScreen, useScenarioStep } from './scenario-on-screen.ts'
import { refuseUndatable } from './datable.ts'
import { afterEdit, sinceMine, withEdits } from './optimistic.ts'
import type { PhaseVerb, StoredPlan } from './wire.ts'

const at = (planId: string) => `/plans/${encodeURIComponent(planId)}`

/** Sends an edit; `onStored` runs once it is stored, and never when it is refused. */
export type SendEdit = (edit: Edit, onStored?: () => void) => void

/** An edit on its way: with the revision that somebody saw when they began to make it, where that took a while. */
type SentEdit = { readonly edit: Edit; readonly seen: number | undefined }

/** Sends an edit; fails when it is refused. `seen` is the revision on which it was begun; absent means the one shown. */
export type SendTyped = (edit: Edit, seen?: number) => Promise<unknown>

/** Edits what is on screen: the plan, or the scenario that is looked at in its place. */
export function useEditPlan(planId: string, onRefused: (problem: ApiProblem) => void) {
  const { scenario } = useScenarioOnScreen(planId)
  const ofPlan = usePlanEdits(planId, onRefused)
  const ofScenario = useScenarioEdits(planId, scenario, onRefused)
  return scenario ? ofScenario : ofPlan
}

/** Sends edits one after the other, each drawn at once and taken back when refused or when it cannot be sent. */
function usePlanEdits(planId: string, onRefused: (problem: ApiProblem) => void) {
  const client = useQueryClient()
  const { queryKey } = planQuery(planId)
  const mutationKey = ['edit', planId]
  const refuse = refuseUndatable(client, planId)
  // What the server is known to have, for as long as edits that may still be refused are drawn on it.
  const stored = useRef<StoredPlan>(undefined)
  // The revisions that are edits of this page: nobody else made them.
  const mine = useRef(new Set<number>())
  const { mutateAsync: sendSeen } = useMutation<{ revision: number }, ApiProblem, SentEdit>({
    mutationKey,
    scope: { id: `edit ${planId}` },
    onMutate: async ({ edit }) => {
      if (client.isMutating({ mutationKey }) <= 1) stored.current = client.getQueryData(queryKey)
      await client.cancelQueries({ queryKey })
      client.setQueryData(queryKey, (old) => old && { ...old, plan: afterEdit(old.plan, edit, refuse) })
    },
    mutationFn: ({ edit, seen }) => {
      const revision = sinceMine(seen ?? client.getQueryData(queryKey)?.revision ?? 0, mine.current)
      return post(`${at(planId)}/edits`, { edit }, { 'if-match': `"${revision}"` })
    },
    onSuccess: ({ revision }, { edit }) => {
      mine.current.add(revision)
      if (stored.current) stored.current = { ...withEdits(stored.current, [edit]), revision }
      client.setQueryData(queryKey, (old) => old && { ...old, revision })
    },
    onError: (_, refused) => {
      const waiting = client
        .getMutationCache()
        .findAll({ mutationKey, status: 'pending' })
        .flatMap(({ state }) => (state.variables === refused ? [] : [(state.variables as SentEdit).edit]))
      const known = stored.current
      if (known) client.setQueryData(queryKey, withEdits(known, waiting, refuse))
    },
    // While another edit waits its turn the plan on screen is ahead of the stored one: the last one asks.
    // A refused one does not wait for the answer: it may not come while the server is away.
    onSettled: (_, error) => {
      const refreshed = client.isMutating({ mutationKey }) > 1 ? undefined : refreshPlan(client, planId)
      return error ? undefined : refreshed
    },
  })
  const mutate: SendEdit = (edit, onStored) => void sendSeen({ edit, seen: undefined }).then(onStored, onRefused)
  const send: SendTyped = (edit, seen) => sendSeen({ edit, seen })
  return { mutate, send }
}

type TakenBack = { readonly touches?: readonly string[] }

/** Takes my last edit of what is on screen back, or does it again; tells what that changed, where it is the plan. */
export function useUndo(planId: string, onRefused: (problem: ApiProblem) => void) {
  const client = useQueryClient()
  const { scenario } = useScenarioOnScreen(planId)
  const step = useScenarioStep(planId, scenario)
  return useMutation<readonly string[], ApiProblem, 'undo' | 'redo'>({
    scope: { id: `edit ${planId}` },
    mutationFn: (direction) =>
      scenario
        ? step(direction).then(() => [])
        : post<TakenBack>(`${at(planId)}/${direction}`, {}).then(({ touches }) => touches ?? []),
    onError: onRefused,
    onSettled: (_, error) => {
      const refreshed = refreshPlan(client, planId)
      return error ? undefined : refreshed
    },
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

/** Asks for what was spent again. */
export const refreshActuals = (client: QueryClient, planId: string): Promise<unknown> =>
  client.invalidateQueries({ queryKey: actualsQuery(planId).queryKey })

/** Asks again for what people had to hear. */
export const refreshNotices = (client: QueryClient, planId: string): Promise<unknown> =>
  client.invalidateQueries({ queryKey: noticesQuery(planId).queryKey })

/** Asks for the plan and its history again. */
export const refreshPlan = (client: QueryClient, planId: string): Promise<unknown> =>
  Promise.all([
    client.invalidateQueries({ queryKey: planQuery(planId).queryKey }),
    client.invalidateQueries({ queryKey: revisionsQuery(planId).queryKey }),
  ])

/** Asks for what the runs report again; their diary and the proposals are kept below the same key. */
export const refreshRuns = (client: QueryClient, planId: string): Promise<unknown> =>
  Promise.all([
    client.invalidateQueries({ queryKey: runsQuery(planId).queryKey }),
    client.invalidateQueries({ queryKey: progressQuery(planId).queryKey }),
  ])
