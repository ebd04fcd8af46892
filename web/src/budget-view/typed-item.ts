import { CostCategory, type CostItem, type Edit } from '@stagger/planner'
import { minorOf } from './item-edits.ts'
import type { ItemFault } from './item-faults.ts'
import { dueOf, type TypedDue } from './typed-due.ts'

/** Something to buy, as it is typed; `high` empty for a price that is known. */
export type TypedItem = TypedDue & {
  readonly name: string
  readonly category: string
  readonly vendor: string
  readonly serves: readonly string[]
  readonly likely: string
  readonly low: string
  readonly high: string
}

export type ItemField = 'name' | 'serves' | 'likely' | 'low' | 'high' | 'on'

/**
 * The edit that adds something to buy, all of it paid on one day, or the field that is wrong. Low and high may stay
 * empty: the amount is known then.
 */
export function newItemEdit(id: string, typed: TypedItem, currency: string): Edit | ItemFault<ItemField> {
  const [name, vendor] = [typed.name.trim(), typed.vendor.trim()]
  const or = (text: string, other: string) => (text.trim() === '' ? other : text)
  const likely = minorOf(typed.likely, currency)
  const low = minorOf(or(typed.low, typed.likely), currency)
  const high = minorOf(or(typed.high, typed.likely), currency)
  const at = dueOf(typed)
  if (name === '') return { field: 'name', code: 'name' }
  if (typed.serves.length === 0) return { field: 'serves', code: 'program' }
  if (likely === undefined) return { field: 'likely', code: 'amount' }
  if (low === undefined) return { field: 'low', code: 'amount' }
  if (high === undefined) return { field: 'high', code: 'amount' }
  if (low > likely) return { field: 'low', code: 'order' }
  if (likely > high) return { field: 'high', code: 'order' }
  if (!at) return { field: 'on', code: 'day' }
  const item: CostItem = {
    id,
    name,
    category: CostCategory.catch('other').parse(typed.category),
    programIds: [...typed.serves],
    ...(at.kind !== 'date' && { activityId: at.activityId }),
    ...(vendor !== '' && { vendor }),
    amount: { low, likely, high, currency, source: 'yours' },
    quotes: [],
    terms: [{ percent: 100, at, netDays: 0 }],
    recognition: at.kind === 'date' ? 'on-use' : 'as-performed',
    termsSource: 'yours',
  }
  return { kind: 'setCostItem', item }
}
