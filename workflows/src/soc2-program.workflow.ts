import { continueAsNew } from '@temporalio/workflow'
import type { ProgramInput, ProgramOutcome } from './messages.ts'
import { enterProgram, runProgram } from './program.ts'
import { type Story, step } from './story.ts'

/** A SOC 2 examination from scoping to the CPA's report in hand. */
export async function soc2Program(input: ProgramInput): Promise<ProgramOutcome> {
  const program = enterProgram(input, examination())
  return runProgram(program, (next) => continueAsNew<typeof soc2Program>(next))
}

/** What an examination is, top to bottom. A function, so that a later release can change it under `patched`. */
function examination(): Story {
  return [
    step('scoping'),
    step('readiness', { after: ['scoping'] }),
    // The CPA is chosen and engaged while gaps are found and closed.
    step('auditor-engagement', { after: ['scoping'] }),
    // Gaps are closed as they are found.
    step('remediation', { during: ['readiness'] }),
    // A point in time: design, and that the controls are in place on that day.
    step('type1-examination', { after: ['auditor-engagement', 'readiness', 'remediation'] }),
    // Controls operate from the window's first day, so what was missing is in place before it.
    step('observation-window', { after: ['readiness', 'remediation'] }),
    // The CPA tests what has happened so far, to have less to test at the end.
    step('interim-fieldwork', { after: ['auditor-engagement'], during: ['observation-window'] }),
    step('final-fieldwork', { after: ['auditor-engagement', 'observation-window', 'interim-fieldwork'] }),
    step('reporting', { after: ['type1-examination', 'final-fieldwork'] }),
    step('issued', { after: ['reporting'] }),
    // The next window begins on the day after this one, long before this one's report is issued.
    step('renewal', { after: ['type1-examination', 'observation-window'] }),
  ]
}
