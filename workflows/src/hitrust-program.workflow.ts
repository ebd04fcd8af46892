import { continueAsNew } from '@temporalio/workflow'
import type { ProgramInput, ProgramOutcome } from './messages.ts'
import { enterProgram, runProgram } from './program.ts'
import { keepQaBlock } from './hitrust/qa-block.ts'
import { type Story, step } from './story.ts'

/** A HITRUST validated assessment from scoping to its outcome and what follows a certification. */
export async function hitrustProgram(input: ProgramInput): Promise<ProgramOutcome> {
  const program = enterProgram(input, assessment())
  keepQaBlock(program)
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
