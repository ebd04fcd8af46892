import type { ProgramOrders } from '@stagger/planner/orders'
import { continueAsNew } from '@temporalio/workflow'
import type { ProgramInput, ProgramOutcome } from './messages.ts'
import { enterProgram, runProgram } from './program.ts'
import { examinationLaws, keepExamination } from './soc2/keep-examination.ts'
import { awaitedDecisions } from './soc2/windows.ts'
import { type Story, step } from './story.ts'

/** A SOC 2 examination from scoping to the CPA's report in hand, and on into the window after it. */
export async function soc2Program(input: ProgramInput): Promise<ProgramOutcome> {
  const program = enterProgram(input, examination(input.orders), awaitedDecisions, examinationLaws)
  keepExamination(program)
  return runProgram(program, (next) => continueAsNew<typeof soc2Program>(next))
}

/** What an examination is, top to bottom. A function, so that a later release can change it under `patched`. */
function examination({ window }: ProgramOrders): Story {
  return [
    step('scoping'),
    step('readiness', { after: ['scoping'] }),
    // The CPA is chosen and engaged while gaps are found and closed.
    step('auditor-engagement', { after: ['scoping'] }),
    // Gaps are closed as they are found.
    step('remediation', { during: ['readiness'] }),
    // A point in time: design, and that the controls are in place on that day. It ends with its own report.
    step('type1-examination', { after: ['auditor-engagement', 'readiness', 'remediation'] }),
    window?.lookBack ? observedBefore : observedFromNow,
    // The CPA tests what has happened so far, to have less to test at the end.
    step('interim-fieldwork', { after: ['auditor-engagement'], during: ['observation-window'] }),
    // What is asked and tested last is tested over the whole period.
    step('final-fieldwork', { after: ['auditor-engagement', 'readiness', 'observation-window', 'interim-fieldwork'] }),
    // Draft, management's assertion and representation: told as documents of the report.
    step('reporting', { after: ['type1-examination', 'final-fieldwork'] }),
    step('issued', { after: ['reporting'], ownFact: 'report-needs-opinion' }),
    // The next window begins on the day after this one, long before this one's report is issued.
    step('renewal', { after: ['type1-examination', 'observation-window'], undecided: 'late-controls-undecided' }),
  ]
}

/** Controls operate from the window's first day, so what was missing is in place before it, or somebody has decided. */
const observedFromNow = step('observation-window', {
  after: ['readiness', 'remediation'],
  undecided: 'late-controls-undecided',
})

/** The months have run already: nothing that is done now holds them back. */
const observedBefore = step('observation-window', { undecided: 'late-controls-undecided' })
