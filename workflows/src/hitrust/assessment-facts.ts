import type { QaBlock } from '../answer-types.ts'
import type { Certification } from './certification-facts.ts'

/** What only the run of a HITRUST assessment tells. */
export const ASSESSMENT_EVENT_KINDS = [
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
  'cycle-begun',
] as const

/** What of an assessment can be changed until it is submitted, and not once its draft is under review. */
export type RevisedPart = 'scope' | 'factors' | 'scores'
/** What closes a gap: work that was recorded, work that is done, or a plan that goes into the report. */
export type CorrectiveActionState = 'recorded' | 'done' | 'cap'
/** The steps of an escalated QA, in their order (Handbook 14.4). */
export const ESCALATION_STEPS = ['concerns', 'answered', 'met', 'answered-again', 'decided'] as const
export type EscalationStep = (typeof ESCALATION_STEPS)[number]
/** What HITRUST makes of a validated assessment. */
export type Outcome = 'certified' | 'validated-only' | 'readiness-only'
/** How the next certification is sought; rapid is an i1's, and never twice in a row. */
export type RecertificationForm = 'full' | 'rapid'

/** A question of HITRUST's QA. */
export type QaTask = { readonly state: 'open' | 'answered'; readonly dueOn?: string }
/** Where what was submitted stands. */
export type Submission = { readonly state: 'submitted' | 'returned' | 'accepted'; readonly on: string }

/** What the run of a HITRUST assessment remembers beside its phases: of the cycle that it is in. */
export type AssessmentFacts = {
  /** Absent means the first. */
  cycle?: number
  object?: { readonly csfVersion: string; readonly createdOn: string }
  reportCreditOn?: string
  correctiveActions?: Readonly<Record<string, CorrectiveActionState>>
  /** Control items and the day of their newest test. */
  tests?: Readonly<Record<string, string>>
  qaBlock?: QaBlock
  /** The reservation that was cancelled because nothing was submitted by its day. */
  lostBlock?: QaBlock
  letterOn?: string
  submission?: Submission
  tasks?: Readonly<Record<string, QaTask>>
  escalation?: EscalationStep
  outcome?: Outcome
  /** The newest one, which the next cycle renews. */
  certification?: Certification
  recertification?: RecertificationForm
  /** Changes of the certified environment that HITRUST was told of since the certification. */
  significantChanges?: readonly string[]
  /** Which dates were spoken of already. */
  told?: readonly string[]
}

/** Why only a HITRUST assessment refuses. */
export type AssessmentRefusalCode =
  | 'object-exists'
  | 'csf-version-not-offered'
  | 'csf-version-closed'
  | 'report-credit-held'
  | 'corrective-action-over'
  | 'item-still-incubating'
  | 'qa-needs-object-and-credit'
  | 'qa-block-already-booked'
  | 'qa-block-not-booked'
  | 'qa-block-too-far'
  | 'qa-submission-after-block'
  | 'letter-not-signed'
  | 'letter-already-signed'
  | 'assessment-submitted'
  | 'assessment-not-submitted'
  | 'assessment-frozen'
  | 'phase-ends-with-fact'
  | 'qa-task-open'
  | 'qa-task-not-open'
  | 'qa-escalation-out-of-order'
  | 'outcome-reported-before'
  | 'not-certified'
  | 'interim-not-asked'
  | 'interim-outside-window'
  | 'bridge-not-offered'
  | 'bridge-outside-window'
  | 'rapid-not-eligible'
  | 'significant-change-known'
