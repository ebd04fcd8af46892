import type { Plan, Risk, RiskImpact, SingleEdit } from '@stagger/planner'
import type { PlanView } from '../plan-view/plan-view.ts'

/** A risk as somebody put it: from then on it is theirs. */
export const setRisk = (risk: Risk): SingleEdit => ({ kind: 'setRisk', risk: { ...risk, source: 'yours' } })

/** What may still go wrong: the activities that are not over, in plan order. */
export const activitiesAhead = ({ plan, schedule, today }: Pick<PlanView, 'plan' | 'schedule' | 'today'>) => {
  const ahead = new Set(schedule.activities.flatMap(({ id, end }) => (end > today ? [id] : [])))
  return plan.activities.filter(({ id }) => ahead.has(id))
}

/** The first id of its kind that the plan has not got. */
function freeId(taken: readonly { readonly id: string }[], kind: string): string {
  const known = new Set(taken.map(({ id }) => id))
  for (let n = known.size + 1; ; n++) if (!known.has(`${kind}-${n}`)) return `${kind}-${n}`
}

const UNLIKELY_PERCENT = 10
const A_WEEK = 5

/** What a new risk is before anybody has said more: one in ten, and a week or two for `activityId`. */
export const newRisk = ({ risks = [] }: Plan, activityId: string): Risk => ({
  id: freeId(risks, 'risk'),
  name: '',
  probabilityPercent: UNLIKELY_PERCENT,
  impacts: [newDelay(activityId)],
  source: 'yours',
})

export const newDelay = (activityId: string): RiskImpact => ({
  kind: 'delay',
  activityId,
  days: { low: A_WEEK, likely: A_WEEK, high: 2 * A_WEEK, unit: 'wd', source: 'yours' },
})

const A_THOUSAND = 100_000

/** A new cost: a thousand or two, in minor units. */
export const newCost = (activityId: string, currency: string): RiskImpact => ({
  kind: 'cost',
  activityId,
  category: 'other',
  amount: { low: A_THOUSAND, likely: A_THOUSAND, high: 2 * A_THOUSAND, currency, source: 'yours' },
})

const ALL_PERCENT = 100

/** Whether a number can be a chance in percent. */
export const isProbability = (percent: number): boolean => percent >= 0 && percent <= ALL_PERCENT

/** The three points of an impact, in its own unit or minor units. */
export type ImpactPoints = { readonly low: number; readonly likely: number; readonly high: number }

export const impactPoints = (impact: RiskImpact): ImpactPoints =>
  impact.kind === 'delay' ? impact.days : impact.amount

/** An impact with other points, and theirs who gave them. */
export const withPoints = (impact: RiskImpact, points: ImpactPoints): RiskImpact =>
  impact.kind === 'delay'
    ? { ...impact, days: { ...impact.days, ...points, source: 'yours' } }
    : { ...impact, amount: { ...impact.amount, ...points, source: 'yours' } }

/** Whether three points are in order, as an estimate's have to be. */
export const areInOrder = ({ low, likely, high }: ImpactPoints): boolean => low <= likely && likely <= high
