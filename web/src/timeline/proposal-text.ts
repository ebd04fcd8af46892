import { PlanningError, ruleById, sourcesOfRule, type Violation } from '@stagger/planner'
import { announce } from '../announcer.ts'
import {
  type BrokenRule,
  heldBy,
  linkRefusal,
  moved,
  proposalSentence,
  resized,
  ruleSays,
  ruleStop,
  sourcesText,
} from '#words/chart.ts'
import { durationText } from '../plan-view/duration.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { Proposal } from '../plan-view/proposal.ts'
import { nameOf, reasonDetail, reasonText } from '../reason-text.ts'

/** What dropping here would do, as a sentence. */
export function proposalText(view: PlanView, proposal: Proposal): string {
  const { activityId, landsOn, days, length, broken, refused } = proposal
  if (refused) return refusalText(view, refused)
  const stoppedBy = stopText(view, proposal)
  return proposalSentence({
    name: nameOf(view, activityId),
    landsOn,
    days,
    ...(length && { length: { takes: durationText(length.takes), lastDay: length.lastDay } }),
    others: proposal.moved.filter((one) => one.activityId !== activityId).length,
    ...(stoppedBy !== undefined && { stoppedBy }),
    broken: broken.map((violation) => brokenRule(view, violation)),
  })
}

/** Why the planner refuses a change, with the things of the plan by name. */
export function refusalText(view: PlanView, { faults, code }: PlanningError): string {
  const fault = faults[0] ?? { code, facts: {} }
  const text = linkRefusal(fault, (id) => nameOf(view, id))
  const rules = 'rules' in fault.facts ? fault.facts.rules : undefined
  if (!Array.isArray(rules)) return text
  const sources = rules.map((id) => ruleById(id)).flatMap((rule) => (rule && sourcesOfRule(rule)[0]?.title) ?? [])
  return sources.length > 0 ? `${text} ${sourcesText([...new Set(sources)])}` : text
}

/** What a bar stops at: a rule with its source, a refusal, or what holds it back. */
function stopText(view: PlanView, { stoppedBy, forbiddenBy }: Proposal): string | undefined {
  if (forbiddenBy instanceof PlanningError) return refusalText(view, forbiddenBy)
  if (forbiddenBy) return ruleStop(brokenRule(view, forbiddenBy))
  return stoppedBy && heldBy(reasonText(view, stoppedBy), reasonDetail(view, stoppedBy))
}

function brokenRule(view: PlanView, violation: Violation): BrokenRule {
  const rule = ruleById(violation.rule)
  const says = ruleSays(violation, (id) => nameOf(view, id))
  return { rule: violation.rule, says, source: rule && sourcesOfRule(rule)[0]?.title }
}

/** Says that a proposal has been made true. */
export function tellMoved(view: PlanView, { activityId, landsOn, days, length }: Proposal): void {
  const name = nameOf(view, activityId)
  announce(length ? resized(name, durationText(length.takes), length.lastDay) : moved(name, landsOn, days))
}
