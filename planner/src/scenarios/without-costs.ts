import type { SingleEdit } from '../edits/edit.ts'
import type { CostItem, DueAt } from '../plan/costs.ts'
import type { Plan } from '../plan/plan.ts'

/**
 * What has to be said of costs and risks before activities are removed: nothing is bought for them any more, what would
 * renew until one of them renews until `instead`, and a risk keeps what it does to others.
 */
export function withoutCosts(
  removed: ReadonlySet<string>,
  instead: string,
  { costItems = [], risks = [] }: Plan,
): readonly SingleEdit[] {
  return [
    ...costItems.flatMap((item) => withoutCost(item, removed, instead)),
    ...risks.flatMap((risk): SingleEdit[] => {
      const impacts = risk.impacts.filter(({ activityId }) => !removed.has(activityId))
      if (impacts.length === risk.impacts.length) return []
      return impacts.length === 0
        ? [{ kind: 'removeRisk', riskId: risk.id }]
        : [{ kind: 'setRisk', risk: { ...risk, impacts } }]
    }),
  ]
}

function withoutCost(item: CostItem, removed: ReadonlySet<string>, instead: string): readonly SingleEdit[] {
  const { id, activityId = '', terms, subscription } = item
  const hangsOn = (at: DueAt | undefined) => at !== undefined && at.kind !== 'date' && removed.has(at.activityId)
  if (removed.has(activityId) || terms.some(({ at }) => hangsOn(at))) return [{ kind: 'removeCostItem', itemId: id }]
  if (!subscription || !hangsOn(subscription.until)) return []
  const until: DueAt = { kind: 'finish', activityId: instead }
  return [{ kind: 'setCostItem', item: { ...item, subscription: { ...subscription, until } } }]
}
