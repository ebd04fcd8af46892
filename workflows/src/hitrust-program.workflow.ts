import { continueAsNew } from '@temporalio/workflow'
import { keepDates } from './hitrust/assessment-dates.ts'
import { ASSESSMENT_LAWS, awaitedByAssessment } from './hitrust/assessment-laws.ts'
import { keepCorrectiveActions } from './hitrust/corrective-actions.ts'
import { keepDraft } from './hitrust/draft.ts'
import { keepIncubation } from './hitrust/incubation.ts'
import { keepInterim } from './hitrust/interim.ts'
import { keepObject } from './hitrust/object.ts'
import { keepOutcome } from './hitrust/outcome.ts'
import { keepQaBlock } from './hitrust/qa-block.ts'
import { keepQaTasks } from './hitrust/qa-tasks.ts'
import { keepRecertification } from './hitrust/recertification.ts'
import { keepStanding } from './hitrust/standing.ts'
import { keepSubmission } from './hitrust/submission.ts'
import type { ProgramInput, ProgramOutcome } from './messages.ts'
import { enterProgram, runProgram } from './program.ts'
import { type Story, step } from './story.ts'

/** A HITRUST validated assessment from scoping to its outcome, and the life of a certification to the next one. */
export async function hitrustProgram(input: ProgramInput): Promise<ProgramOutcome> {
  const program = enterProgram(input, assessment(), awaitedByAssessment, ASSESSMENT_LAWS)
  keepObject(program)
  keepCorrectiveActions(program)
  keepIncubation(program)
  keepQaBlock(program)
  keepSubmission(program)
  keepQaTasks(program)
  keepDraft(program)
  keepOutcome(program)
  keepInterim(program)
  keepStanding(program)
  keepRecertification(program)
  keepDates(program)
  return runProgram(program, (next) => continueAsNew<typeof hitrustProgram>(next))
}

/** What an assessment is, top to bottom. A function, so that a later release can change it under `patched`. */
function assessment(): Story {
  return [
    step('scoping'),
    step('readiness', { after: ['scoping'] }),
    // The assessor is contracted, and MyCSF and the report credit bought, while gaps are found and closed.
    step('assessor-engagement', { after: ['scoping'] }),
    // Gaps are closed as they are found.
    step('remediation', { during: ['readiness'] }),
    // The days of each control begin when it is in place, those of the first while others are still remediated;
    // answering and testing others need not wait for them.
    step('incubation', { during: ['remediation'] }),
    step('answering-assessment', { after: ['readiness', 'remediation'] }),
    // The object is there once the assessment is being answered; the credit comes with the contracts.
    step('qa-reservation', {
      after: ['assessor-engagement'],
      during: ['answering-assessment'],
      refusal: 'qa-needs-object-and-credit',
    }),
    step('performing-validation', { after: ['assessor-engagement', 'answering-assessment'] }),
    // No control is tested before its days are full, so the tests do not end before incubation does.
    step('caps-and-letter', { after: ['incubation', 'performing-validation'] }),
    step('caps-review', { after: ['caps-and-letter'] }),
    // Without a reservation nothing can be submitted.
    step('check-in', { after: ['qa-reservation', 'caps-review'] }),
    step('hitrust-qa', { after: ['check-in'] }),
    step('draft-review', { after: ['hitrust-qa'] }),
    step('outcome', { after: ['draft-review'] }),
    step('interim-assessment', { after: ['outcome'] }),
    step('renewal', { after: ['outcome'] }),
  ]
}
