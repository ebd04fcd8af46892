import type { CostItem, DueAt, Plan, Risk, SingleEdit } from '@stagger/planner'
import type { PlanView } from './plan-view.ts'

/** Something of the plan that has a name. */
export type Named = { readonly id: string; readonly name: string }

/** What only serves activities that go, and goes or changes with them. */
export type Along = {
  readonly edits: readonly SingleEdit[]
  /** Controls that nothing else brings live. */
  readonly controls: readonly Named[]
  /** Controls that lose what the activities bring live or test, and keep the rest. */
  readonly controlParts: readonly Named[]
  /** Paid for the activities, or due nowhere else. */
  readonly costItems: readonly Named[]
  /** Due on them in part: those payments keep the days that are planned now. */
  readonly dated: readonly Named[]
  readonly risks: readonly Named[]
  readonly riskParts: readonly Named[]
  /** What is no longer held as late as one of them. */
  readonly anchored: readonly Named[]
  readonly decisions: number
}

/** What has to go or change so that activities can go. A program whose report is one of them still holds it. */
export function goesAlong(view: PlanView, ids: readonly string[]): Along {
  const gone = new Set(ids)
  const { plan } = view
  const controls = controlsAlong(plan, gone)
  const costs = costsAlong(view, gone)
  const risks = risksAlong(plan, gone)
  const anchored = plan.activities.filter(
    ({ id, constraints: { asLateAs } }) => asLateAs && gone.has(asLateAs.anchorId) && !gone.has(id),
  )
  const decisions = plan.decisions.filter(({ windowId }) => windowId !== undefined && gone.has(windowId))
  return {
    ...{ ...controls, ...costs, ...risks, anchored, decisions: decisions.length },
    edits: [
      ...controls.edits,
      ...costs.edits,
      ...risks.edits,
      ...anchored.map(({ id, constraints: { asLateAs: _, ...constraints } }): SingleEdit => {
        return { kind: 'setConstraints', activityId: id, constraints }
      }),
      ...decisions.map(({ id }): SingleEdit => ({ kind: 'withdrawDecision', decisionId: id })),
    ],
  }
}

type Gone = ReadonlySet<string>

function controlsAlong({ controls }: Plan, gone: Gone) {
  const changed = controls.flatMap((control) => {
    const items = control.items.filter((item) => !('implementedBy' in item && gone.has(item.implementedBy)))
    const testedBy = control.testedBy.filter(({ activityId }) => !gone.has(activityId))
    const isSame = items.length === control.items.length && testedBy.length === control.testedBy.length
    return isSame ? [] : [{ ...control, items, testedBy }]
  })
  const [empty, kept] = parted(changed, ({ items }) => items.length === 0)
  return {
    edits: [
      ...empty.map(({ id }): SingleEdit => ({ kind: 'removeControl', controlId: id })),
      ...kept.map((control): SingleEdit => ({ kind: 'setControl', control })),
    ],
    controls: empty,
    controlParts: kept,
  }
}

function costsAlong(view: PlanView, gone: Gone) {
  const isOnGone = (at: DueAt | undefined) => at !== undefined && at.kind !== 'date' && gone.has(at.activityId)
  const touched = (view.plan.costItems ?? []).filter(
    ({ activityId, terms, subscription }) =>
      gone.has(activityId ?? '') || terms.some(({ at }) => isOnGone(at)) || isOnGone(subscription?.until),
  )
  const [going, staying] = parted(
    touched,
    ({ activityId, terms }) =>
      gone.has(activityId ?? '') || (activityId === undefined && terms.every(({ at }) => isOnGone(at))),
  )
  const kept = (at: DueAt): DueAt => {
    const dates = at.kind !== 'date' && isOnGone(at) ? view.scheduled(at.activityId) : undefined
    return dates ? { kind: 'date', on: at.kind === 'start' ? dates.start : dates.lastDay } : at
  }
  const dated = staying.map((item): CostItem => {
    const { subscription } = item
    return {
      ...item,
      terms: item.terms.map((term) => ({ ...term, at: kept(term.at) })),
      ...(subscription?.until && { subscription: { ...subscription, until: kept(subscription.until) } }),
    }
  })
  return {
    edits: [
      ...going.map(({ id }): SingleEdit => ({ kind: 'removeCostItem', itemId: id })),
      ...dated.map((item): SingleEdit => ({ kind: 'setCostItem', item })),
    ],
    costItems: going,
    dated: dated,
  }
}

function risksAlong({ risks = [] }: Plan, gone: Gone) {
  const changed = risks.flatMap((risk): Risk[] => {
    const impacts = risk.impacts.filter(({ activityId }) => !gone.has(activityId))
    return impacts.length === risk.impacts.length ? [] : [{ ...risk, impacts }]
  })
  const [empty, kept] = parted(changed, ({ impacts }) => impacts.length === 0)
  return {
    edits: [
      ...empty.map(({ id }): SingleEdit => ({ kind: 'removeRisk', riskId: id })),
      ...kept.map((risk): SingleEdit => ({ kind: 'setRisk', risk })),
    ],
    risks: empty,
    riskParts: kept,
  }
}

/** Those of which something is true, and the others. */
const parted = <One>(all: readonly One[], is: (one: One) => boolean): readonly [readonly One[], readonly One[]] => [
  all.filter(is),
  all.filter((one) => !is(one)),
]
