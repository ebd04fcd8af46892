import type { PhaseAnswer, PhaseState, QaAnswer, QaBlock } from './messages.ts'

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
export type Answered = { key: string; answer: PhaseAnswer | QaAnswer | { readonly state: 'abandoned' } }

/** What goes from a run to the one that continues it. Plain JSON: a Map, a Set or a Date would arrive empty. */
export type CarriedProgram = {
  phases: Record<string, PhaseRecord>
  answered: Answered[]
  /** Events told so far. */
  sequence: number
  qaBlock?: QaBlock
  abandonedOn?: string
}
