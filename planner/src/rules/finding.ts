import type { Plan } from '../plan/plan.ts'
import type { Violation } from '../schedule/violation.ts'
import { decisionOn } from './decision-on.ts'
import type { Rule } from './rule.ts'

/** What a rule found about a subject, with the decision that somebody recorded on it, if anybody did. */
export function finding(
  { id, severity }: Pick<Rule, 'id' | 'severity'>,
  plan: Plan,
  found: Pick<Violation, 'subject' | 'shortDays' | 'facts'>,
): Violation {
  const { programId, controlId, activityId } = found.subject
  const decision = decisionOn(plan, id, programId, controlId, activityId)
  return { rule: id, severity, ...found, ...(decision && { decisionId: decision.id }) }
}
