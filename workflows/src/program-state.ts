import type { PhaseOrders, ProgramOrders } from '@stagger/planner/orders'
import type { AgendaFacts } from './agenda/agenda-facts.ts'
import type { FactAnswer, PhaseAnswer, PhaseState } from './answer-types.ts'
import type { DriftFacts } from './drift/drift-facts.ts'
import type { AssessmentFacts } from './hitrust/assessment-facts.ts'
import type { ProgramEvent } from './program-event.ts'
import type { ExaminationFacts } from './soc2/examination-facts.ts'
import type { Story } from './story.ts'

/** What a run remembers of one phase. Dates are the organization's; absent when the ledger knew before the run did. */
export type PhaseRecord = {
  state: PhaseState
  startedOn?: string
  finishedOn?: string
  /** Reopened here: until it is done again, what a revision says of it is older news. */
  reopened?: true
  /** The `endsAt` whose passing was told already. */
  overdueFor?: string
}

/** An answer that a repeat of the message with this key gets again. */
export type Answered = { key: string; answer: Answer }
export type Answer = PhaseAnswer | FactAnswer | { readonly state: 'abandoned' }

/** What goes from a run to the one that continues it. Plain JSON: a Map, a Set or a Date would arrive empty. */
export type CarriedProgram = {
  phases: Record<string, PhaseRecord>
  answered: Answered[]
  /** Events so far, told or in the outbox. */
  sequence: number
  /** Events that the API has not confirmed yet, oldest first. */
  outbox: ProgramEvent[]
  /** SOC 2 only. */
  examination: ExaminationFacts
  /** HITRUST only. */
  assessment: AssessmentFacts
  agenda: AgendaFacts
  drift: DriftFacts
  abandoned?: { on: string; actor: string }
}

/** What people have to settle before a phase may begin, beside its gates: ids of subjects. */
export type Awaited = (program: Program, phase: PhaseOrders) => readonly string[]

/** What a standard forbids of a phase beyond the order of its story: each throws a refusal, or lets it pass. */
export type Laws = {
  readonly finish?: (program: Program, phase: PhaseOrders) => void
  readonly reopen?: (program: Program, phase: PhaseOrders) => void
  /** Whether something that came of the program outlives its last phase. */
  readonly outlives?: (program: Program) => boolean
}

/** The run of one program, as its workflow holds it: what it was told to do and what has come of it. */
export type Program = {
  readonly story: Story
  readonly historyLimit: number | undefined
  readonly awaited: Awaited
  readonly laws: Laws
  orders: ProgramOrders
  /** Set when the story turns to its next cycle: the run then continues as new, whatever the length of its history. */
  turned: boolean
  readonly facts: CarriedProgram
}
