import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { refreshActuals, refreshEvidence, refreshNotices, refreshPlan, refreshRuns } from './changes.ts'
import { refreshBaselines } from './baselines.ts'
import { refreshComments } from './comments.ts'
import { refreshOwnScenarios } from './own-scenarios.ts'
import { openLine } from '../connection/line.ts'
import { streamUrl } from './client.ts'
import { PLAN_EVENT_KINDS, type PlanEventKind } from './wire.ts'

/** Listens to a plan's stream and asks again for what an event says has changed. */
export function usePlanStream(planId: string): void {
  const client = useQueryClient()
  // A stream is a subscription to the world outside React: it is opened with the plan and closed with it.
  useEffect(() => {
    const refresh = {
      plan: () => void refreshPlan(client, planId),
      runs: () => void refreshRuns(client, planId),
      evidence: () => void refreshEvidence(client, planId),
      actuals: () => void refreshActuals(client, planId),
      notices: () => void refreshNotices(client, planId),
      comments: () => void refreshComments(client, planId),
      baselines: () => void refreshBaselines(client, planId),
      scenarios: () => void refreshOwnScenarios(client, planId),
    }
    return openLine(streamUrl(planId), {
      names: PLAN_EVENT_KINDS,
      onEvent: (name, data) => refresh[concerns(PLAN_EVENT_KINDS.find((kind) => kind === name) ?? kindOf(data))](),
      // The plan says itself when it is old: an edit is refused. Of these nothing else would.
      onFirst: () => {
        refresh.runs()
        refresh.notices()
      },
      onBack: () => void client.invalidateQueries(),
    })
  }, [client, planId])
}

/** What an event says has changed. */
export function concerns(
  kind: PlanEventKind,
): 'plan' | 'runs' | 'evidence' | 'actuals' | 'notices' | 'comments' | 'baselines' | 'scenarios' {
  if (kind === 'plan-revised' || kind === 'plan-removed') return 'plan'
  if (kind === 'notice-added') return 'notices'
  if (kind === 'comment-added' || kind === 'comment-changed') return 'comments'
  if (kind === 'baselines-changed') return 'baselines'
  if (kind === 'own-scenarios-changed') return 'scenarios'
  if (kind === 'actuals-recorded') return 'actuals'
  return kind === 'evidence-recorded' ? 'evidence' : 'runs'
}

/** The kind of an event that came unnamed; what cannot be read is taken as news about the plan. */
export function kindOf(data: unknown): PlanEventKind {
  try {
    const { kind } = JSON.parse(String(data)) as { kind?: PlanEventKind }
    return kind ?? 'plan-revised'
  } catch {
    return 'plan-revised'
  }
}
