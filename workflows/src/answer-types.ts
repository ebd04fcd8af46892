import type { IsoInstant } from '@stagger/planner/local-dates'
import type { Subject } from './subject.ts'

/** What the run says after accepting a fact about a phase. */
export type PhaseAnswer = {
  readonly phaseId: string
  readonly state: PhaseState
  /** In the order of the standard's story. */
  readonly openPhases: readonly string[]
}
export type PhaseState = 'planned' | 'open' | 'done'

/** A week of HITRUST's that is reserved for this assessment, and the day by which it has to be submitted to keep it. */
export type QaBlock = {
  readonly blockStartsOn: string
  readonly submissionDueOn: string
  /** The organization's wake-up minute on the day after `submissionDueOn`: from then on the reservation is lost. */
  readonly submissionDueAt: IsoInstant
}

/** Whether a QA week is reserved now. */
export type QaAnswer = { readonly booked: boolean }

/** What the run says after accepting a fact about anything but a phase: where its subject stands now. */
export type FactAnswer = { readonly subject: Subject; readonly state: string }
