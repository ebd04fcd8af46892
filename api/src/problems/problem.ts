import type { Fault } from '@stagger/planner'
import type { ProblemCode } from './catalogue.ts'

/** What a refusal may say beyond its code: facts for the client's sentence, never text for people. */
export type ProblemFacts = Readonly<Record<string, unknown>>

/**
 * One thing that is wrong with a request; the API has codes beside the planner's. A fault in a file has a row and a
 * column, and one whose code means something else elsewhere brings its sentence along.
 */
export type ProblemFault = Omit<Fault, 'code'> & {
  readonly code: string
  readonly row?: number
  readonly column?: string
  readonly detail?: string
}

/** A request refused with a code of the catalogue. `extra` becomes members of the problem document. */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly code: ProblemCode,
    readonly extra: ProblemFacts = {},
    readonly faults?: readonly ProblemFault[],
  ) {
    super(code)
  }
}
