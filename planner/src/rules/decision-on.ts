import type { Decision } from '../plan/controls.ts'
import type { Plan } from '../plan/plan.ts'

/**
 * The recorded decision about a rule, for one control and at one window. A decision that names no control is about all
 * of the program's, and one that names no window about all of its windows.
 */
export function decisionOn(
  plan: Plan,
  rule: string,
  programId: string,
  controlId?: string,
  windowId?: string,
): Decision | undefined {
  return plan.decisions.findLast(
    (decision) =>
      decision.rule === rule &&
      decision.programId === programId &&
      (decision.windowId === undefined || decision.windowId === windowId) &&
      (decision.controlId === undefined || decision.controlId === controlId),
  )
}

/** Choices with which a person takes the cost instead of moving dates. */
const TAKES_THE_COST: ReadonlySet<Decision['choice']> = new Set(['carry', 'drop', 'accept'])

/** Whether a decision frees the scheduler from the rule. */
export const isWaived = (decision: Decision | undefined): boolean =>
  decision !== undefined && TAKES_THE_COST.has(decision.choice)
