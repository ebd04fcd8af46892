import type { Program } from '../program-state.ts'
import { refuse } from '../refusals.ts'
import type { Submission } from './assessment-facts.ts'
import { begunOn, doneOn } from './cycle.ts'

/** Where the submission stands. What was submitted before the run began shows in the review of CAPs being done. */
export function submissionOf(program: Program): Submission | undefined {
  const { submission } = program.facts.assessment
  if (submission) return submission
  const on = doneOn(program, 'caps-review')
  return on === undefined ? undefined : { state: 'submitted', on }
}

/** Whether HITRUST has it. */
export function isSubmitted(program: Program): boolean {
  const submission = submissionOf(program)
  return submission !== undefined && submission.state !== 'returned'
}

/**
 * `assessment-frozen` once the draft is under review (W11). `assessment-submitted`: after the submission only a return
 * reopens it, or an open task of QA: `taskId`.
 */
export function mustBeChangeable(program: Program, taskId?: string): void {
  const draftSince = begunOn(program, 'draft-review')
  if (draftSince) refuse('assessment-frozen', { rule: 'W11', since: draftSince })
  if (!isSubmitted(program)) return
  const { tasks = {} } = program.facts.assessment
  if (taskId !== undefined && tasks[taskId]?.state === 'open') return
  refuse('assessment-submitted', { submittedOn: submissionOf(program)?.on })
}
