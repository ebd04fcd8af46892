import type { Subject } from './subject.ts'

/** What the run says after accepting a fact about a phase. */
export type PhaseAnswer = {
  readonly phaseId: string
  readonly state: PhaseState
  /** In the order of the standard's story. */
  readonly openPhases: readonly string[]
}
export type PhaseState = 'planned' | 'open' | 'done'

/** A week of HITRUST's that is reserved for this assessment, and the last day on which it may be submitted to keep it. */
export type QaBlock = { readonly blockStartsOn: string; readonly submissionDueOn: string }

/** What the run says after accepting a fact about anything but a phase: where its subject stands now. */
export type FactAnswer = { readonly subject: Subject; readonly state: string }
