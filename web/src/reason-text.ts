import { type Reason, ruleById, sourcesOfRule } from '@stagger/planner'
import { reasonSentence, type WhyNames } from '@stagger/planner/messages'
import { longDate } from './format.ts'
import { lagText, linkDetail, roleName, ruleDetail, type ShortOf } from '#words/drawer.ts'
import type { PlanView } from './plan-view/plan-view.ts'

/** How everything in this plan is called, and days as the reader writes them. */
export const whyNames = (view: PlanView): WhyNames => ({
  activity: (id) => view.activity(id)?.name ?? id,
  person: (id) => view.person(id)?.name ?? id,
  firm: (id) => view.firm(id)?.name ?? id,
  program: (id) => view.program(id)?.name ?? id,
  control: (id) => view.plan.controls.find((control) => control.id === id)?.name ?? id,
  customer: (id) => view.plan.commitments.find((commitment) => commitment.id === id)?.customer ?? id,
  day: longDate,
})

/** What a reason says, with the names of this plan. */
export const reasonText = (view: PlanView, reason: Reason): string => reasonSentence(reason, whyNames(view))

/** Who has nothing left, by the name that people know them by. */
export function shortOf(view: PlanView, { kind, id }: Omit<ShortOf, 'name'> & { readonly id: string }): ShortOf {
  if (kind === 'role') return { kind, name: roleName(id) }
  return { kind, name: (kind === 'person' ? view.person(id) : view.firm(id))?.name ?? id }
}

/** The small print of a reason: the link's type and lag, or the rule and what it costs. */
export function reasonDetail(view: PlanView, reason: Reason): string {
  if (!('from' in reason)) return ''
  if (reason.kind !== 'rule' || !reason.rule) return linkDetail(reason.linkType, reason.lag)
  const control = view.plan.controls.find(({ id }) => id === reason.controlId)
  const from = view.activity(reason.from)?.name ?? reason.from
  const rule = ruleById(reason.rule)
  const source = rule && sourcesOfRule(rule)[0]?.title
  return [lagText(reason.lag), control?.name ?? from, ruleDetail(reason.rule, rule?.severity, source)]
    .filter((part) => part !== '')
    .join(' · ')
}

/** How an activity, a control, a program or something bought or feared is called; its id when the plan has none of them. */
export function nameOf(view: PlanView, id: string): string {
  const { controls, costItems = [], risks = [] } = view.plan
  const named = [...controls, ...costItems, ...risks].find((one) => one.id === id)
  return view.activity(id)?.name ?? view.program(id)?.name ?? named?.name ?? id
}
