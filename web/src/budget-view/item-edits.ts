import { type CostItem, costItemsOf, type Edit, type Plan, type Quote } from '@stagger/planner'
import { typedMinor } from './typed-money.ts'

/** An item as the plan has it, and whether it is the cost that an activity says briefly. */
export type BoughtItem = { readonly item: CostItem; readonly isBrief: boolean }

/** The item of an id; undefined for hours and for what the plan buys no longer. */
export function boughtItem(plan: Plan, id: string): BoughtItem | undefined {
  const item = costItemsOf(plan).find((one) => one.id === id)
  return item && { item, isBrief: !(plan.costItems ?? []).some((one) => one.id === id) }
}

/** Three amounts as they are typed, in major units. */
export type TypedAmount = { readonly low: string; readonly likely: string; readonly high: string }
export type AmountFault = 'invalid' | 'order'

/** The edit that makes a typed amount the item's own, or what is wrong with what was typed. */
export function amountEdit({ item, isBrief }: BoughtItem, typed: TypedAmount): Edit | AmountFault {
  const { currency, shape } = item.amount
  const [low, likely, high] = [typed.low, typed.likely, typed.high].map((text) => minorOf(text, currency))
  if (low === undefined || likely === undefined || high === undefined) return 'invalid'
  if (low > likely || likely > high) return 'order'
  const amount = { low, likely, high, currency, ...(shape && { shape }), source: 'yours' as const }
  if (isBrief && item.activityId !== undefined) return { kind: 'setCost', activityId: item.activityId, cost: amount }
  return { kind: 'setCostItem', item: { ...item, amount } }
}

/** Whole minor units of what was typed; undefined for what is no amount, or less than nothing. */
export function minorOf(text: string, currency: string): number | undefined {
  const minor = typedMinor(text, currency)
  return minor !== undefined && minor >= 0 ? minor : undefined
}

/** The edit that adds a quote to an item. */
export const quoteEdit = (item: CostItem, quote: Quote): Edit => ({
  kind: 'setCostItem',
  item: { ...item, quotes: [...item.quotes, quote] },
})
