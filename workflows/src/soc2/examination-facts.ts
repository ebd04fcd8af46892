import type { IsoInstant } from '@stagger/planner/local-dates'
import type { LateChoice, ManagementResponse, ReportDocument, ReportType, ScopeChange } from './examination-codes.ts'

/** What only the run of a SOC 2 examination tells. */
export const EXAMINATION_EVENT_KINDS = [
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
] as const

/**
 * An exception that is not closed. One that we expect and one that the CPA reports are two things, also when they are
 * about one control: the first is decided on, the second is answered and stands in the report.
 */
export type ExceptionRecord = {
  readonly id: string
  readonly controlId: string
  readonly kind: 'expected' | 'reported'
  readonly cycle: number
  readonly state: 'open' | 'decided'
  /** An expected one whose control is late for a window's first day. */
  readonly late?: LateRecord
  /** `accept` only where somebody wrote it into the plan. */
  readonly choice?: LateChoice | 'accept'
  readonly response?: ManagementResponse
}

/** The window for which a control is late, and by when somebody has to decide. */
export type LateRecord = {
  readonly phaseId: string
  readonly opensOn: string
  readonly decideBy: string
  readonly decideByEndsAt: IsoInstant
  /** Its passing was told. */
  readonly overdue?: true
  /** The plan holds the decision: one that it no longer holds was withdrawn. */
  readonly inPlan?: true
}

/** What was last told of a window, and what was agreed about its end while it was open. */
export type WindowRecord = {
  readonly state: 'awaiting-decisions' | 'open' | 'closed'
  readonly opensOn: string
  readonly agreedEndOn?: string
}

/** A change of scope that waits for the next window. */
export type WaitingScopeChange = { readonly id: string; readonly change: ScopeChange }

/** A document of a report that is not issued yet. */
export type DeliveredDocument = {
  readonly type: ReportType
  readonly cycle: number
  readonly document: ReportDocument
  readonly on: string
}

/** What the run of a SOC 2 examination remembers beside its phases. */
export type ExaminationFacts = {
  /** The cycle to which the run has turned, from 1. */
  cycle: number
  exceptions: readonly ExceptionRecord[]
  /** By the phase that the window is. */
  windows: Readonly<Record<string, WindowRecord>>
  scopeChanges: readonly WaitingScopeChange[]
  documents: readonly DeliveredDocument[]
  /** The window behind whose report a bridge letter may stand now, and what was last told of it. */
  bridge?: { readonly phaseId: string; readonly state: 'covering' | 'ending' }
}

/** An examination of which nothing has been told. */
export const nothingExamined = (): ExaminationFacts => ({
  cycle: 1,
  exceptions: [],
  windows: {},
  scopeChanges: [],
  documents: [],
})

/** Why only a SOC 2 examination refuses. */
export type ExaminationRefusalCode =
  | 'report-needs-opinion'
  | 'late-controls-undecided'
  | 'exception-unknown'
  | 'exception-already-open'
  | 'exception-already-decided'
  | 'exception-undecided'
  | 'exception-not-late'
  | 'exception-reported-by-cpa'
  | 'exception-not-reported'
  | 'exception-without-response'
  | 'exception-needs-fieldwork'
  | 'window-already-open'
  | 'window-not-open'
  | 'window-end-before-start'
  | 'auditor-not-engaged'
  | 'scope-change-after-start'
  | 'scope-change-not-in-window'
  | 'no-next-window'
  | 'document-out-of-order'
  | 'draft-before-fieldwork'
  | 'no-report-due'
  | 'report-documents-missing'
  | 'opinion-contradicts-criteria'
  | 'window-change-not-agreed'
