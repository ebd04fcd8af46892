import { type CostItem, costItemsOf, type Edit, type Plan, type Quote } from '@stagger/planner'
import type { ItemFault } from './item-faults.ts'
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

/** The edit that makes a typed amount the item's own, or what is wrong with what was typed. */
export function amountEdit({ item, isBrief }: BoughtItem, typed: TypedAmount): Edit | ItemFault<keyof TypedAmount> {
  const { currency, shape } = item.amount
  const [low, likely, high] = [typed.low, typed.likely, typed.high].map((text) => minorOf(text, currency))
  if (low === undefined) return { field: 'low', code: 'amount' }
  if (likely === undefined) return { field: 'likely', code: 'amount' }
  if (high === undefined) return { field: 'high', code: 'amount' }
  if (low > likely) return { field: 'low', code: 'order' }
  if (likely > high) return { field: 'high', code: 'order' }
  const amount = { low, likely, high, currency, ...(shape && { shape }), source: 'yours' as const }
  if (isBrief && item.activityId !== undefined) return { kind: 'setCost', activityId: item.activityId, cost: amount }
  return { kind: 'setCostItem', item: { ...item, amount } }
}

/** Whole minor units of what was typed; undefined for what is no amount, or less than nothing. */
export function minorOf(text: string, currency: string): number | undefined {
  const minor = typedMinor(text, currency)
  return minor !== undefined && minor >= 0 ? minor : undefined
}

/** What somebody asks for, as it is typed. */
export type TypedQuote = { readonly vendor: string; readonly amount: string; readonly until: string }

/** The edit that adds the typed quote `id` to an item, in its currency, or the field that is wrong. */
export function newQuoteEdit(id: string, item: CostItem, typed: TypedQuote): Edit | ItemFault<keyof TypedQuote> {
  const { currency } = item.amount
  const vendor = typed.vendor.trim()
  const minor = minorOf(typed.amount, currency)
  if (vendor === '') return { field: 'vendor', code: 'vendor' }
  if (minor === undefined) return { field: 'amount', code: 'amount' }
  if (typed.until === '') return { field: 'until', code: 'day' }
  return quoteEdit(item, { id, vendor, amount: { minor, currency }, validUntil: typed.until })
}

/** The edit that adds a quote to an item. */
export const quoteEdit = (item: CostItem, quote: Quote): Edit => ({
  kind: 'setCostItem',
  item: { ...item, quotes: [...item.quotes, quote] },
})
