import { type CostItem, type Edit, type IsoDate, priceOf } from '@stagger/planner'
import { majorFromMinor } from '../format.ts'
import { minorOf } from './item-edits.ts'
import type { ItemFault } from './item-faults.ts'

/** What was signed, as it is typed. */
export type TypedContract = { readonly amount: string; readonly signedOn: string }

/** What is shown before anything is typed: the contract, or the price in force with today's date. */
export function contractTyped(item: CostItem, today: string): TypedContract {
  const { minor, currency } = item.contract?.amount ?? priceOf(item)
  return { amount: String(majorFromMinor(minor, currency)), signedOn: item.contract?.signedOn ?? today }
}

/** The edit that signs an item for so much, by `today`, or the field that is wrong. */
export function contractEdit(
  item: CostItem,
  typed: TypedContract,
  today: IsoDate,
): Edit | ItemFault<keyof TypedContract> {
  const { currency } = item.amount
  const minor = minorOf(typed.amount, currency)
  if (minor === undefined) return { field: 'amount', code: 'amount' }
  if (typed.signedOn === '') return { field: 'signedOn', code: 'day' }
  if (typed.signedOn > today) return { field: 'signedOn', code: 'not-signed' }
  return {
    kind: 'setCostItem',
    item: { ...item, contract: { signedOn: typed.signedOn, amount: { minor, currency } } },
  }
}

/** The edit that takes a contract away again. */
export function withoutContract({ contract: _, ...item }: CostItem): Edit {
  return { kind: 'setCostItem', item }
}
