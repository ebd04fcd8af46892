import type { IsoInstant } from '@stagger/planner/local-dates'
import type { ProgramOrders } from '@stagger/planner/orders'
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow'
import type { AgendaRefusalCode } from './agenda/agenda-facts.ts'
import type { PhaseAnswer, PhaseState, QaBlock } from './answer-types.ts'
import type { DriftRefusalCode } from './drift/drift-facts.ts'
import type { AssessmentRefusalCode } from './hitrust/assessment-facts.ts'
import type { CarriedProgram } from './program-state.ts'
import type { ExaminationRefusalCode } from './soc2/examination-facts.ts'

export type { AgendaRefusalCode, RequestState } from './agenda/agenda-facts.ts'
export type { ExaminationRefusalCode } from './soc2/examination-facts.ts'
export type { AssessmentRefusalCode } from './hitrust/assessment-facts.ts'
export type { DriftRefusalCode } from './drift/drift-facts.ts'
export type { FactAnswer, PhaseAnswer, PhaseState, QaBlock } from './answer-types.ts'
export { EVENT_KINDS, type ProgramEventKind } from './event-kinds.ts'
export { EVENT_FORMAT, type ProgramEvent } from './program-event.ts'
export { SUBJECT_KINDS, type Subject, type SubjectKind } from './subject.ts'

/** What starts the run of a program. `carried` is only for a run that continues another as new. */
export type ProgramInput = {
  readonly orders: ProgramOrders
  /** Events of history after which the run continues as new; when the server suggests it unless told. */
  readonly historyLimit?: number
  readonly carried?: CarriedProgram
}

/** How a program came out. */
export type ProgramOutcome = { readonly outcome: 'completed' | 'abandoned'; readonly endedOn: string }

/** Why a run refuses a message. What each knows more is in the facts that come with it. */
export type RunRefusalCode =
  | 'phase-unknown'
  | 'phase-not-ready'
  | 'phase-already-open'
  | 'phase-already-done'
  | 'phase-not-open'
  | 'phase-not-done'
  | 'phase-ends-by-itself'
  | 'phase-depended-upon'
  | 'effective-date-in-future'
  | 'effective-date-before-start'
  | 'program-over'
  | ExaminationRefusalCode
  | AssessmentRefusalCode
  | AgendaRefusalCode
  | DriftRefusalCode

/** What every fact told to a run carries. A repeat with a `key` that the run has seen gets the first answer again. */
export type Told = { readonly key: string; readonly effectiveOn: string; readonly actor: string }

/** A fact about one phase. */
export type PhaseReport = Told & { readonly phaseId: string }

/** A signal, for the plan is right whatever the run thinks of it; the newest revision wins, an older one is ignored. */
export const planRevised = defineSignal<[ProgramOrders]>('planRevised')

/** Updates, for whoever says that a phase began or ended must learn whether it was accepted. */
export const startPhase = defineUpdate<PhaseAnswer, [PhaseReport]>('startPhase')
export const finishPhase = defineUpdate<PhaseAnswer, [PhaseReport]>('finishPhase')
/** Takes back that a phase is done, while nothing that depends on it has begun. */
export const reopenPhase = defineUpdate<PhaseAnswer, [PhaseReport]>('reopenPhase')
/** Ends the program before its story is told. */
export const abandonProgram = defineUpdate<{ readonly state: 'abandoned' }, [Told]>('abandonProgram')
/** What one looks at when one looks into a run. Lists of programs come from the database, never from here. */
export type ProgramLook = {
  readonly revision: number
  readonly openPhases: readonly string[]
  readonly phases: readonly { readonly phaseId: string; readonly state: PhaseState; readonly endsAt: IsoInstant }[]
  readonly qaBlock?: QaBlock
  readonly over: boolean
}
export const programState = defineQuery<ProgramLook>('programState')
