import type { Decision } from '../plan/controls.ts'
import { PlanIndex } from '../plan/plan-index.ts'
import type { Plan } from '../plan/plan.ts'
import { decisionOn, isWaived } from '../rules/decision-on.ts'
import { ruleById } from '../rules/rules.ts'
import type { Offer } from './relaxation.ts'
import type { WhyStep } from './why-step.ts'

/**
 * Taking the cost of a rule instead of waiting for it: a decision for every control whose arc binds here. Only rules of
 * severity `costs` leave that choice.
 */
export function ruleCostOffers(plan: Plan, { to, reasons }: WhyStep, statusDate: string): readonly Offer[] {
  const index = new PlanIndex(plan)
  const programId = index.activity(to)?.programId ?? ''
  const rules = new Set(reasons.flatMap(({ rule }) => (rule && ruleById(rule)?.severity === 'costs' ? [rule] : [])))
  return [...rules].flatMap((rule): Offer[] => {
    const [first, ...more] = controlsBehind(index, rule, to, reasons).map(
      (controlId) =>
        ({ kind: 'recordDecision', decision: decisionTo(plan, rule, programId, controlId, statusDate, to) }) as const,
    )
    return first ? [{ kind: 'accept-cost', facts: { activityId: to, programId, rule }, edits: [first, ...more] }] : []
  })
}

/** The controls whose arcs of the rule push the activity from where it is pushed; `undefined` for a rule without controls. */
function controlsBehind(
  index: PlanIndex,
  rule: string,
  to: string,
  reasons: WhyStep['reasons'],
): readonly (string | undefined)[] {
  const pushers = new Set(reasons.filter((one) => one.rule === rule).map(({ from }) => from?.id))
  const arcs = ruleById(rule)?.arcs(index) ?? []
  const binding = arcs.filter((arc) =>
    arc.sense === 'max' ? arc.from === to && pushers.has(arc.to) : arc.to === to && pushers.has(arc.from),
  )
  return [...new Set(binding.map(({ controlId }) => controlId))].filter(
    (controlId) => !isWaived(decisionOn(index.plan, rule, index.activity(to)?.programId ?? '', controlId, to)),
  )
}

/**
 * The decision that would be recorded, in the name of the organization until a person puts theirs; about a late control
 * it is one at the window `at`, for a control that is late for the next one too is decided on again.
 */
export function decisionTo(
  { organization, decisions }: Plan,
  rule: string,
  programId: string,
  controlId: string | undefined,
  decidedOn: string,
  at?: string,
): Decision {
  const name = ['accept', rule, programId, ...(controlId ? [controlId] : [])].join('.').slice(0, LONGEST_ID)
  const taken = new Set(decisions.map(({ id }) => id))
  const id = taken.has(name) ? `${name.slice(0, LONGEST_ID - 4)}.${decisions.length}` : name
  const isLate = rule === 'S01'
  const choice = isLate ? 'carry' : 'accept'
  const about = {
    rule,
    programId,
    ...(controlId && { controlId }),
    ...(isLate && at !== undefined && { windowId: at }),
  }
  return { id, ...about, choice, decidedBy: organization.name, decidedOn, note: '' }
}

/** Ids have at most 64 characters; a number of up to three digits and a dot must still fit. */
const LONGEST_ID = 60
