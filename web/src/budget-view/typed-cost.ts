import { type Activity, type CostItem, costItemsOf, type Edit, type Plan, priceOf } from '@stagger/planner'
import { majorFromMinor } from '../format.ts'
import { boughtItem, minorOf } from './item-edits.ts'
import { rowKey } from './table-rows.ts'

/** Why a typed cost is not taken; the message catalogue has the sentence. */
export type CostFault = 'cost-unreadable' | 'cost-of-item'

/** What is paid for an activity: its own cost and the items that name it. */
const itemsOf = (plan: Plan, activityId: string): readonly CostItem[] =>
  costItemsOf(plan).filter((item) => item.activityId === activityId)

/** Whether nobody fixed the price yet: neither a contract nor a chosen quote. */
function isEstimate(item: CostItem): boolean {
  const { basis } = priceOf(item)
  return basis !== 'contract' && basis !== 'quote'
}

/**
 * How the cost of an activity is typed: the likely amount of the one thing that is paid for it, or nothing yet. Undefined
 * for several, and for a price that is agreed: those are changed where the budget lists them.
 */
export function costText(plan: Plan, activityId: string): string | undefined {
  const [item, ...more] = itemsOf(plan, activityId)
  if (!item) return ''
  if (more.length > 0 || !isEstimate(item)) return undefined
  return String(majorFromMinor(item.amount.likely, item.amount.currency))
}

/**
 * The edit that a typed cost means; none where nothing changes. A person's number is theirs: low and high give way to it.
 * What an activity says of its own is gone when nothing is typed; an item is not.
 */
export function costEdit(plan: Plan, { id: activityId }: Activity, text: string): Edit | CostFault | undefined {
  const [item] = itemsOf(plan, activityId)
  const bought = item && boughtItem(plan, item.id)
  const typed = text.trim()
  if (typed === '') {
    if (!bought) return undefined
    return bought.isBrief ? { kind: 'setCost', activityId, cost: null } : 'cost-of-item'
  }
  const currency = item?.amount.currency ?? plan.organization.currency
  const likely = minorOf(withoutCurrency(typed, currency), currency)
  if (likely === undefined) return 'cost-unreadable'
  const { low, high, shape } = item?.amount ?? { low: likely, high: likely }
  const amount = {
    ...{ low: Math.min(low, likely), likely, high: Math.max(high, likely), currency },
    ...(shape && { shape }),
    source: 'yours' as const,
  }
  return bought && !bought.isBrief
    ? { kind: 'setCostItem', item: { ...bought.item, amount } }
    : { kind: 'setCost', activityId, cost: amount }
}

/** An amount may be typed as the page writes it: with its currency before or behind. */
function withoutCurrency(text: string, currency: string): string {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  const symbol = parts.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency
  return [symbol, currency].reduce((left, mark) => left.replace(mark, '').trim(), text)
}

/** The row of the budget that lists what is paid for an activity: the item itself, or what its items stand under. */
export function costRow(plan: Plan, { id, programId }: Activity): string | undefined {
  const items = itemsOf(plan, id)
  const [first, ...more] = items
  if (!first) return undefined
  const under = first.programIds[0] ?? programId
  if (more.length === 0) return rowKey(under, first.id)
  const program = rowKey('', under)
  return items.every(({ category }) => category === first.category) ? rowKey(program, first.category) : program
}
