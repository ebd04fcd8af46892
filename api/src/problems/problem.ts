import type { Fault } from '@stagger/planner'
import type { ProblemCode } from './catalogue.ts'

/** What a refusal may say beyond its code: facts for the client's sentence, never text for people. */
export type ProblemFacts = Readonly<Record<string, unknown>>

/** A request refused with a code of the catalogue. `extra` becomes members of the problem document. */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly code: ProblemCode,
    readonly extra: ProblemFacts = {},
    readonly faults?: readonly (Omit<Fault, 'code'> & { readonly code: string })[],
  ) {
    super(code)
  }
}
