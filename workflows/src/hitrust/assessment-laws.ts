import type { Awaited, Laws } from '../program-state.ts'
import { refuse } from '../refusals.ts'
import type { PhaseKind } from '../story.ts'
import { isCertificationAlive } from './certification.ts'
import { mustHaveNoOpenTask } from './qa-tasks.ts'
import { awaitsOutcome } from './recertification.ts'
import { mustNotBeSubmitted } from './submission.ts'

/** Phases that a fact of their own ends. */
const ENDS_WITH: Partial<Record<PhaseKind, string>> = {
  'caps-review': 'submission',
  'check-in': 'check-in',
  'draft-review': 'draft',
  outcome: 'outcome',
  'interim-assessment': 'interim',
}

/**
 * What HITRUST forbids beyond the order of phases: QA ends with no task open, five phases end with what people say of
 * them, and what was submitted is not reopened. A certification outlives the phases that led to it.
 */
export const ASSESSMENT_LAWS: Laws = {
  finish(program, { kind, phaseId }) {
    if (kind === 'hitrust-qa') mustHaveNoOpenTask(program)
    const fact = ENDS_WITH[kind]
    if (fact) refuse('phase-ends-with-fact', { phaseId, fact })
  },
  reopen: (program, { phaseId }) => mustNotBeSubmitted(program, phaseId),
  outlives: isCertificationAlive,
}

/** An interim is of a certification; the next cycle waits for what comes of this one. */
export const awaitedByAssessment: Awaited = (program, phase) => [
  ...(phase.kind === 'interim-assessment' && !isCertificationAlive(program) && program.facts.assessment.outcome
    ? ['certification']
    : []),
  ...awaitsOutcome(program, phase),
]
