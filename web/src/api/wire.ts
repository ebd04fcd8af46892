import type {
  Actual,
  Baseline,
  ChangeProposal,
  DateColumns,
  Edit,
  EvidenceRecord,
  IsoDate,
  Plan,
  Progress,
} from '@stagger/planner'

/** Which day it is for the organization, never for the browser. */
export type Today = { readonly today: string; readonly timeZone: string }

/** What works just now. */
export type ServiceStatus = {
  readonly runs: 'available' | 'unavailable'
  readonly hint?: string
  /** Where what people have to hear can be sent beside the app. */
  readonly channels: { readonly email: 'on' | 'off'; readonly webhook: 'on' | 'off' }
  /** For operators: under this address, by its encoded id, each workflow has a page. */
  readonly workflowPages?: string
}

export type PlanListing = {
  readonly id: string
  readonly name: string
  readonly revision: number
  readonly updatedAt: string
}

export type PlanSummary = {
  readonly organization: string
  readonly startsOn: IsoDate
  readonly reports: readonly { readonly programId: string; readonly name: string; readonly inHandOn: IsoDate }[]
}

export type StoredPlan = {
  readonly id: string
  readonly revision: number
  readonly plan: Plan
  readonly updatedAt: string
}

/** What the server schedules a plan to: of which revision, with so many facts of progress, on which day. */
export type PlanDates = DateColumns & {
  readonly revision: number
  readonly facts: number
  readonly statusDate: IsoDate
}

export type Revision = {
  readonly number: number
  readonly edit?: Edit | null
  readonly actor: string
  readonly recordedAt: string
  /** Whether it was made in this browser. */
  readonly mine?: boolean
  /** What it changed, as `activities/soc2.window`. */
  readonly touches?: readonly string[]
  readonly undoes?: number | null
  readonly redoes?: number | null
}

export type PhaseState = 'planned' | 'open' | 'overdue' | 'done'

export type RunPhase = { readonly phaseId: string; readonly state: PhaseState; readonly endsAt?: string | null }

/** `starting` until its first event has arrived. */
export type RunStateName = 'starting' | 'running' | 'ended'

/** What something is beside a phase that a run speaks of: its id is unique within its program and kind. */
export type SubjectKind =
  | 'exception'
  | 'window'
  | 'scope-change'
  | 'document'
  | 'report'
  | 'bridge'
  | 'evidence'
  | 'assessment'
  | 'qa-block'
  | 'qa-task'
  | 'corrective-action'
  | 'certification'
  | 'reminder'
  | 'reminders'
  | 'drift'

/** Ids, dates, numbers and codes beside what happened. */
export type RunFacts = Readonly<Record<string, string | number | boolean>>

/** What somebody wrote beside what was told. */
export type RunNote = { readonly note: string; readonly actor: string; readonly recordedAt: string }

/** What a run last said of something; `facts` are all that it has said of it so far. */
export type RunSubject = {
  readonly kind: SubjectKind
  readonly subjectId: string
  readonly state: string
  readonly facts: RunFacts
  readonly since: string
  readonly updatedAt: string
  readonly notes: readonly RunNote[]
}

export type Run = {
  readonly programId: string
  readonly workflowId: string
  readonly state: RunStateName
  readonly openPhases: readonly string[]
  readonly phases: readonly RunPhase[]
  readonly subjects: readonly RunSubject[]
}

/** The runs of a plan, and what coordinates them where there are several. */
export type RunList = { readonly runs: readonly Run[]; readonly coordinator?: { readonly workflowId: string } }

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
  'plan-removed',
  'progress-recorded',
  'run-started',
  'phase-started',
  'phase-finished',
  'phase-reopened',
  'phase-overdue',
  'program-ended',
  'evidence-recorded',
  'actuals-recorded',
  'comment-added',
  'comment-changed',
  'baselines-changed',
  'own-scenarios-changed',
  // proposals and notices
  'proposal-opened',
  'proposal-superseded',
  'proposal-accepted',
  'proposal-declined',
  'proposal-closed',
  'notice-added',
  'changes-told',
  // SOC 2
  'exception-opened',
  'exception-undecided',
  'exception-decided',
  'exception-reopened',
  'exception-closed',
  'window-held',
  'window-opened',
  'window-change-agreed',
  'window-closed',
  'scope-change-agreed',
  'scope-change-taken-up',
  'document-delivered',
  'report-issued',
  'bridge-cover-begun',
  'bridge-cover-ending',
  'bridge-cover-ended',
  'cycle-begun',
  // HITRUST
  'object-created',
  'report-credit-bought',
  'assessment-revised',
  'corrective-action-changed',
  'items-testable',
  'item-tested',
  'fieldwork-started',
  'fieldwork-warned',
  'fieldwork-broken',
  'qa-block-booked',
  'qa-block-released',
  'qa-block-lost',
  'letter-signed',
  'assessment-submitted',
  'assessment-returned',
  'assessment-accepted',
  'qa-task-opened',
  'qa-task-answered',
  'qa-task-overdue',
  'qa-escalated',
  'draft-warned',
  'draft-overdue',
  'correction-requested',
  'draft-approved',
  'outcome-reported',
  'certification-changed',
  'certification-expiring',
  'significant-change-noticed',
  'recertification-planned',
  // dates that come
  'evidence-settled',
  'escalated',
  'reminders-paused',
  'reminders-resumed',
  'agenda-spent',
  // changes that other systems report
  'triage-opened',
  'triage-widened',
  'triage-overdue',
  'triage-closed',
  'notice-due',
  'notice-overdue',
  'notice-given',
  // what programs share
  'pulls-made',
  'person-shared',
] as const
export type PlanEventKind = (typeof PLAN_EVENT_KINDS)[number]

export type PhaseVerb = 'start' | 'finish' | 'reopen'

export type ProgressList = { readonly progress: readonly Progress[] }

export type EvidenceList = { readonly evidence: readonly EvidenceRecord[] }

/** What somebody said about an activity; withdrawn, it has no text any more. `mine`: whether whoever asks said it. */
export type Comment = {
  readonly id: string
  readonly activityId: string
  readonly text: string
  readonly actor: string
  readonly recordedAt: string
  readonly mine: boolean
  readonly revisedAt?: string
  readonly withdrawnAt?: string
}

export type ActualList = { readonly actuals: readonly Actual[] }

/** `closed`: there was nothing to do. At most one proposal of a plan is open. */
export type ProposalState = 'open' | 'superseded' | 'accepted' | 'declined' | 'closed'

/** What slips, exceptions and changes mean for a plan; `sentences` say the parts of `proposal` in their order. */
export type StoredProposal = {
  readonly id: string
  readonly number: number
  readonly state: ProposalState
  readonly revision: number
  readonly recordedAt: string
  readonly resolvedAt?: string
  readonly resolvedBy?: string
  readonly reason?: string
  readonly acceptedRevision?: number
  readonly proposal: ChangeProposal
  readonly sentences: {
    readonly verdict: string
    readonly causes: readonly string[]
    readonly steps: readonly string[]
    readonly reports: readonly string[]
    readonly moves: readonly string[]
  }
}

/** What other systems reported that touches a plan's controls, and what people are to judge. */
export type PlanDrift = {
  readonly triages: readonly {
    readonly programId: string
    readonly triageId: string
    /** How many changes an answer judges. */
    readonly changes: number
    readonly controlIds: readonly string[]
  }[]
  readonly changes: readonly {
    readonly system: string
    readonly changeId: string
    readonly summary?: string
    readonly at: string
    readonly programId: string
    /** In which triage it is judged; absent until its run has opened that. */
    readonly triageId?: string
  }[]
}

/** What a person had to hear. */
export type Notice = {
  readonly id: string
  readonly personId: string
  readonly programId: string
  readonly subjectId: string
  readonly dueOn: string
  readonly sentence: string
  readonly at: string
  readonly read: boolean
}

/** What a plan looked like when somebody saved it: how it is called; `version` grows with every new name. */
export type SavedBaseline = {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly revision: number
  readonly version: number
  readonly actor: string
  readonly recordedAt: string
}

/** The same with its dates and money. */
export type WholeBaseline = SavedBaseline & { readonly baseline: Baseline }

/** A future that somebody keeps: edits upon the plan, one for each gesture. */
export type OwnScenario = {
  readonly id: string
  readonly name: string
  readonly edits: readonly Edit[]
  readonly revision: number
  readonly version: number
  readonly promotedIn?: number
  readonly actor: string
  readonly recordedAt: string
}
