import { answer } from '../answers.ts'
import { tell } from '../phase-changes.ts'
import type { Program } from '../program-state.ts'
import { mustHaveHappened, refuse } from '../refusals.ts'
import { type CorrectiveAction, reportCorrectiveAction } from './assessment-messages.ts'
import { mustBeChangeable } from './frozen.ts'
import { factAbout } from './subjects.ts'

/**
 * Has a program hear of what closes its gaps. An action that is not done when the assessment is submitted goes into it
 * as a corrective action plan; the plan itself may be done at any time after.
 */
export function keepCorrectiveActions(program: Program): void {
  answer(program, reportCorrectiveAction, {
    may: mayReport,
    then({ actionId, state, effectiveOn, actor }) {
      const { assessment } = program.facts
      assessment.correctiveActions = { ...assessment.correctiveActions, [actionId]: state }
      const about = factAbout('corrective-action', actionId, state)
      tell(program, { kind: 'corrective-action-changed', effectiveOn, actor, ...about })
      return about
    },
  })
}

/** `corrective-action-over` for one that is done; `assessment-submitted` for a new one or a new plan after submission. */
function mayReport(program: Program, action: CorrectiveAction): void {
  mustHaveHappened(program, action)
  const known = program.facts.assessment.correctiveActions?.[action.actionId]
  if (known === 'done' || known === action.state)
    refuse('corrective-action-over', { actionId: action.actionId, state: known })
  if (action.state !== 'done') mustBeChangeable(program)
}
