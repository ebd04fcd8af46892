import type { QaBlock } from '../answer-types.ts'

/** What only the run of a HITRUST assessment tells. */
export const ASSESSMENT_EVENT_KINDS = ['qa-block-booked', 'qa-block-released'] as const

/** What the run of a HITRUST assessment remembers beside its phases. */
export type AssessmentFacts = { qaBlock?: QaBlock }

/** Why only a HITRUST assessment refuses. */
export type AssessmentRefusalCode =
  | 'qa-needs-object-and-credit'
  | 'qa-block-already-booked'
  | 'qa-block-not-booked'
  | 'qa-submission-after-block'
