import type { Actual, Edit, EvidenceRecord, Plan, Progress } from '@stagger/planner'

/** Which day it is for the organization, never for the browser. */
export type Today = { readonly today: string; readonly timeZone: string }

export type ServiceStatus = { readonly runs: 'available' | 'unavailable'; readonly hint?: string }

export type PlanListing = {
  readonly id: string
  readonly name: string
  readonly revision: number
  readonly updatedAt: string
}

export type StoredPlan = {
  readonly id: string
  readonly revision: number
  readonly plan: Plan
  readonly updatedAt: string
}

export type Revision = {
  readonly number: number
  readonly edit?: Edit | null
  readonly actor: string
  readonly recordedAt: string
  readonly undoes?: number | null
  readonly redoes?: number | null
}

export type PhaseState = 'planned' | 'open' | 'overdue' | 'done'

export type RunPhase = { readonly phaseId: string; readonly state: PhaseState; readonly endsAt?: string | null }

/** `starting` until its first event has arrived. */
export type RunStateName = 'starting' | 'running' | 'ended'

export type Run = {
  readonly programId: string
  readonly workflowId: string
  readonly state: RunStateName
  readonly openPhases: readonly string[]
  readonly phases: readonly RunPhase[]
}

export type PlanEvent = {
  readonly number: number
  readonly kind: PlanEventKind
  readonly recordedAt: string
  readonly actor: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Everything that is told on a plan's stream. */
export const PLAN_EVENT_KINDS = [
  'plan-revised',
  'progress-recorded',
  'run-started',
  'phase-started',
  'phase-finished',
  'phase-reopened',
  'phase-overdue',
  'program-ended',
  'evidence-recorded',
  'actuals-recorded',
] as const
export type PlanEventKind = (typeof PLAN_EVENT_KINDS)[number]

export type PhaseVerb = 'start' | 'finish' | 'reopen'

export type ProgressList = { readonly progress: readonly Progress[] }

export type EvidenceList = { readonly evidence: readonly EvidenceRecord[] }

export type ActualList = { readonly actuals: readonly Actual[] }
