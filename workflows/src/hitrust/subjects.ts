import type { FactAnswer } from '../answer-types.ts'
import type { SubjectKind } from '../subject.ts'

/** Where something stands: what is told of it, and what is answered. */
export const factAbout = (kind: SubjectKind, id: string, state: string): FactAnswer => ({
  subject: { kind, id },
  state,
})
