import type { Decision } from '../plan/controls.ts'
import type { Plan } from '../plan/plan.ts'

/** The recorded decision about a rule, for one control or, when it names none, for the whole program. */
export function decisionOn(plan: Plan, rule: string, programId: string, controlId?: string): Decision | undefined {
  return plan.decisions.findLast(
    (decision) =>
      decision.rule === rule &&
      decision.programId === programId &&
      (decision.controlId === undefined || decision.controlId === controlId),
  )
}

/** Choices with which a person takes the cost instead of moving dates. */
const TAKES_THE_COST: ReadonlySet<Decision['choice']> = new Set(['carry', 'drop', 'accept'])

/** Whether a decision frees the scheduler from the rule. */
export const isWaived = (decision: Decision | undefined): boolean =>
  decision !== undefined && TAKES_THE_COST.has(decision.choice)
