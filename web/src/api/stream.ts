import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { refreshActuals, refreshEvidence, refreshNotices, refreshPlan, refreshRuns } from './changes.ts'
import { refreshBaselines } from './baselines.ts'
import { refreshComments } from './comments.ts'
import { refreshOwnScenarios } from './own-scenarios.ts'
import { streamUrl } from './client.ts'
import { PLAN_EVENT_KINDS, type PlanEventKind } from './wire.ts'

const RETRY_AFTER = 3000

export type Connection = 'connecting' | 'open' | 'lost'

/** Listens to a plan's stream, asks again for what an event says has changed, and tells whether the line is up. */
export function usePlanStream(planId: string): Connection {
  const client = useQueryClient()
  const [connection, setConnection] = useState<Connection>('connecting')
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
    return listen(planId, {
      onEvent: (kind) => refresh[concerns(kind)](),
      onConnection: setConnection,
      onBack: () => void client.invalidateQueries(),
    })
  }, [client, planId])
  return connection
}

/** What an event says has changed. */
export function concerns(
  kind: PlanEventKind,
): 'plan' | 'runs' | 'evidence' | 'actuals' | 'notices' | 'comments' | 'baselines' | 'scenarios' {
  if (kind === 'plan-revised') return 'plan'
  if (kind === 'notice-added') return 'notices'
  if (kind === 'comment-added') return 'comments'
  if (kind === 'baselines-changed') return 'baselines'
  if (kind === 'own-scenarios-changed') return 'scenarios'
  if (kind === 'actuals-recorded') return 'actuals'
  return kind === 'evidence-recorded' ? 'evidence' : 'runs'
}

type Listener = {
  readonly onEvent: (kind: PlanEventKind) => void
  readonly onConnection: (connection: Connection) => void
  /** The line is up again after it was lost: whatever was missed is asked for. */
  readonly onBack: () => void
}

function listen(planId: string, { onEvent, onConnection, onBack }: Listener): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wasLost = false
  const open = () => {
    source = new EventSource(streamUrl(planId))
    source.onopen = () => {
      onConnection('open')
      if (wasLost) onBack()
      wasLost = false
    }
    source.onerror = () => {
      wasLost = true
      onConnection('lost')
      // A browser reconnects by itself, with Last-Event-ID, unless the server refused: then it is up to us.
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, RETRY_AFTER)
    }
    source.onmessage = (message) => onEvent(kindOf(message.data))
    for (const kind of PLAN_EVENT_KINDS) source.addEventListener(kind, () => onEvent(kind))
  }
  open()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
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
