import { type Reason, ruleById } from '@stagger/planner'
import { linkDetail, reasonSentence, ruleDetail, ruleSentence } from './messages.ts'
import type { PlanView } from './plan-view/plan-view.ts'

/** What a reason says, with the names of this plan. */
export function reasonText(view: PlanView, reason: Reason): string {
  if (!('from' in reason)) return reasonSentence(reason.kind, '')
  const from = view.activity(reason.from)?.name ?? reason.from
  if (reason.kind === 'rule' && reason.rule) return ruleSentence(reason.rule, { days: Math.abs(reason.lag.value) })
  return reasonSentence(reason.kind, from, reason.linkType)
}

/** The small print of a reason: the link's type and lag, or the rule and what it costs. */
export function reasonDetail(view: PlanView, reason: Reason): string {
  if (!('from' in reason)) return ''
  if (reason.kind !== 'rule' || !reason.rule) return linkDetail(reason.linkType, reason.lag)
  const control = view.plan.controls.find(({ id }) => id === reason.controlId)
  const from = view.activity(reason.from)?.name ?? reason.from
  return [ruleDetail(reason.rule, ruleById(reason.rule)?.severity), control?.name ?? from].join(' · ')
}
