import type { Activity } from '../plan/activities.ts'
import type { CostCategory, CostItem } from '../plan/costs.ts'
import type { Firm } from '../plan/people.ts'
import type { Plan } from '../plan/plan.ts'
import type { CostEstimate, Source } from '../plan/values.ts'
import { priceOf } from './price.ts'

/** Everything that the plan buys: its cost items, then the costs said briefly at activities, in plan order. */
export function costItemsOf({ costItems = [], activities, firms }: Pick<Plan, 'costItems' | 'activities' | 'firms'>) {
  const firmOf = new Map(firms.map((firm) => [firm.id, firm]))
  return [
    ...costItems,
    ...activities.flatMap(({ cost, ...activity }) =>
      cost ? [briefItem({ ...activity, cost }, firmOf.get(activity.firmId ?? ''))] : [],
    ),
  ] satisfies readonly CostItem[]
}

/**
 * What is paid for each activity that something is paid for, by its id: the price in force of one purchase, before tax,
 * its range where it is still an estimate.
 */
export function activityCosts(plan: Pick<Plan, 'costItems' | 'activities' | 'firms'>) {
  const costs = new Map<string, CostEstimate[]>()
  for (const item of costItemsOf(plan)) {
    if (item.activityId === undefined) continue
    const { minor, currency, basis } = priceOf(item)
    const isFixed = basis === 'contract' || basis === 'quote'
    const cost = isFixed ? { low: minor, likely: minor, high: minor, currency, source: YOURS } : item.amount
    costs.set(item.activityId, [...(costs.get(item.activityId) ?? []), cost])
  }
  return costs satisfies ReadonlyMap<string, readonly CostEstimate[]>
}

/** What somebody signed or was offered is nobody's fact but theirs. */
const YOURS: Source = 'yours'

/** The id of the item that an activity's own cost makes. */
export const briefItemId = (activityId: string): string => `${activityId}:cost`

/** An activity's own cost: all of it when the activity finishes, used while it lasts. */
function briefItem(activity: Activity & { readonly cost: CostItem['amount'] }, firm: Firm | undefined): CostItem {
  return {
    id: briefItemId(activity.id),
    name: activity.name,
    category: categoryOf(firm),
    programIds: [activity.programId],
    activityId: activity.id,
    ...(firm && { vendor: firm.name }),
    amount: activity.cost,
    quotes: [],
    terms: [{ percent: WHOLE, at: { kind: 'finish', activityId: activity.id }, netDays: 0 }],
    recognition: activity.kind === 'milestone' ? 'on-use' : 'as-performed',
    termsSource: 'yours',
  }
}

const WHOLE = 100

const CATEGORY_BY_FIRM: Readonly<Record<Firm['kinds'][number], CostCategory>> = {
  cpa: 'cpa-fees',
  assessor: 'assessor-fees',
  consultant: 'readiness',
  hitrust: 'mycsf',
  platform: 'grc-platform',
}

function categoryOf(firm: Firm | undefined): CostCategory {
  const kind = firm?.kinds[0]
  return kind ? CATEGORY_BY_FIRM[kind] : 'other'
}
