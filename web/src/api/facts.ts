import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { FactToTell } from '../runs-view/typed-fact.ts'
import { refreshNotices, refreshPlan, refreshRuns } from './changes.ts'
import { type ApiProblem, post } from './client.ts'

const at = (planId: string) => `/plans/${encodeURIComponent(planId)}`

/** What may have happened although nobody knows: the same fact under the same key is then told once. */
const UNKNOWN: ReadonlySet<string> = new Set(['outcome-unknown', 'offline', 'unexpected', 'internal-error'])

/** Tells a run what people say. A fact whose outcome is not known keeps its key while it is tried again as it is. */
export function useTellFact(planId: string) {
  const client = useQueryClient()
  const told = useRef<{ readonly fact: string; readonly key: string }>(undefined)
  return useMutation<unknown, ApiProblem, FactToTell>({
    mutationFn: ({ path, body }) => {
      const fact = JSON.stringify([path, body])
      const { key } = told.current?.fact === fact ? told.current : { key: crypto.randomUUID() }
      told.current = { fact, key }
      return post(`${at(planId)}${path}`, body, { 'idempotency-key': key })
    },
    onSettled: (_, problem) => {
      if (!problem || !UNKNOWN.has(problem.code)) told.current = undefined
      void refreshRuns(client, planId)
    },
  })
}

type Answer = { readonly proposalId: string } & (
  | { readonly verb: 'accept'; readonly revision: number }
  | { readonly verb: 'decline'; readonly reason: string }
)

/** Accepts a proposal, which is an edit of the plan as it was seen, or declines it. */
export function useAnswerProposal(planId: string) {
  const client = useQueryClient()
  return useMutation<unknown, ApiProblem, Answer>({
    mutationFn: (answer) => {
      const path = `${at(planId)}/change-proposals/${encodeURIComponent(answer.proposalId)}/${answer.verb}`
      if (answer.verb === 'accept') return post(path, {}, { 'if-match': `"${answer.revision}"` })
      return post(path, answer.reason === '' ? {} : { reason: answer.reason })
    },
    onSettled: () => Promise.all([refreshRuns(client, planId), refreshPlan(client, planId)]),
  })
}

/** Has nobody reminded of anything of a program, or has people reminded again. */
export function usePauseReminders(planId: string) {
  const client = useQueryClient()
  return useMutation<unknown, ApiProblem, { readonly programId: string; readonly paused: boolean }>({
    mutationFn: ({ programId, paused }) =>
      post(`${at(planId)}/programs/${encodeURIComponent(programId)}/reminders`, { paused }),
    onSettled: () => refreshRuns(client, planId),
  })
}

/** Marks what somebody had to hear as read. */
export function useMarkNotice(planId: string) {
  const client = useQueryClient()
  return useMutation<unknown, ApiProblem, { readonly id: string; readonly read: boolean }>({
    mutationFn: ({ id, read }) => post(`${at(planId)}/notifications/${encodeURIComponent(id)}/read`, { read }),
    onSettled: () => refreshNotices(client, planId),
  })
}
