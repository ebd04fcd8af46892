import type { Invoice } from '../actuals/actuals.ts'
import { dayOf, isoOf } from '../day.ts'
import { costItemsOf } from '../money/cost-items.ts'
import { purchasesOf } from '../money/instalments.ts'
import { split } from '../money/minor-units.ts'
import { isExpired, type PriceBasis, priceOf } from '../money/price.ts'
import type { CostItem } from '../plan/costs.ts'
import type { Plan } from '../plan/plan.ts'
import type { BudgetBasis } from './budget-result.ts'
import type { BuyingContext } from './buying-context.ts'
import { type Covered, coveredBy, inCurrencyOf } from './coverage-by-invoices.ts'
import { payments } from './payments.ts'
import type { Account, Posting, Worth } from './posting.ts'
import { uses } from './uses.ts'

/** Everything that is bought, by item and program; invoices of things that the plan no longer has come last. */
export function bought(context: BuyingContext, invoices: readonly Invoice[], basis: BudgetBasis): readonly Account[] {
  const items = costItemsOf(context.plan)
  const known = new Set(items.map(({ id }) => id))
  const ownOf = byItem(invoices)
  const places = placesOf(context.plan)
  const accounts = items.flatMap((item, i) =>
    accountsOf(item, places[i] ?? '', ownOf.get(item.id) ?? [], context, basis),
  )
  const others = invoices.filter(({ itemId }) => itemId === undefined || !known.has(itemId))
  return [...accounts, ...withoutItem(others, context, basis)]
}

/** Where each item stands in the plan, as a JSON pointer. */
const placesOf = ({ costItems = [], activities }: Pick<Plan, 'costItems' | 'activities'>): readonly string[] => [
  ...costItems.map((_, i) => `/costItems/${i}`),
  ...activities.flatMap(({ cost }, i) => (cost ? [`/activities/${i}/cost`] : [])),
]

function byItem(invoices: readonly Invoice[]): ReadonlyMap<string, readonly Invoice[]> {
  const lists = new Map<string, Invoice[]>()
  for (const invoice of invoices) {
    if (invoice.itemId === undefined) continue
    const list = lists.get(invoice.itemId) ?? []
    list.push(invoice)
    lists.set(invoice.itemId, list)
  }
  return lists
}

function accountsOf(
  item: CostItem,
  path: string,
  invoices: readonly Invoice[],
  context: BuyingContext,
  basis: BudgetBasis,
): readonly Account[] {
  // What is left of a quote that is over is nobody's word, whatever was invoiced by it.
  const isOver = isExpired(item, isoOf(context.today))
  const nowOf = (price: PriceBasis): PriceBasis => (isOver && price === 'quote' ? 'expired-quote' : price)
  const purchases = purchasesOf(item, context.spanOf).map((one) => ({ ...one, basis: nowOf(one.basis) }))
  const [first] = purchases
  if (!first) return []
  const signed = item.contract !== undefined && dayOf(item.contract.signedOn) <= context.today
  const own = inCurrencyOf(first, context.rates, path)
  const covered: Covered = {
    item,
    path,
    basis: priceOf(item).basis,
    purchases: coveredBy(invoices, purchases, signed, own),
    invoices,
  }
  const postings = basis === 'cash' ? payments(covered, context) : uses(covered, context)
  const rowBasis = isInvoiced(covered) ? covered.basis : nowOf(covered.basis)
  return shared(item, rowBasis, postings, worthOf(covered))
}

/** Whether nothing is left to be invoiced. */
const isInvoiced = ({ purchases }: Covered): boolean =>
  purchases.every(({ left }) => left.every(({ minor }) => minor === 0))

function worthOf({ purchases, invoices }: Covered): Worth {
  const currency = purchases[0]?.purchase.currency ?? invoices[0]?.amount.currency ?? ''
  const left = purchases.flatMap((one) => one.left).reduce((sum, { minor }) => sum + minor, 0)
  const invoiced = invoices.reduce((sum, { amount }) => sum + amount.minor, 0)
  const isOne = invoices.every(({ amount }) => amount.currency === currency)
  return { quantity: Math.max(1, purchases.length), minor: isOne ? invoiced + left : null, currency }
}

/** Percentages have two decimals at most. */
const HUNDREDTHS = 100

/** Each posting shared out among the programs that the item serves: the parts add up to it to the last minor unit. */
function shared(item: CostItem, basis: PriceBasis, postings: readonly Posting[], worth: Worth): readonly Account[] {
  const programIds = [...new Set(item.programIds)]
  const percents = programIds.map(
    (id) => item.allocation?.find(({ programId }) => programId === id)?.percent ?? (item.allocation ? 0 : 1),
  )
  const weights = percents.map((percent) => Math.round(percent * HUNDREDTHS))
  const parts = postings.map(({ minor }) => split(minor, weights))
  const own = worth.minor === null ? undefined : split(worth.minor, weights)
  return programIds.map((programId, k) => ({
    itemId: item.id,
    name: item.name,
    category: item.category,
    programId,
    sharedWith: programIds.filter((id) => id !== programId),
    vendor: item.vendor ?? '',
    costCentre: item.costCentre ?? '',
    basis,
    postings: postings.map((posting, i) => ({ ...posting, minor: parts[i]?.[k] ?? 0 })),
    worth: { ...worth, minor: own?.[k] ?? null },
  }))
}

/** Invoices that name no item, or one that the plan no longer has: by program, category and vendor. */
function withoutItem(invoices: readonly Invoice[], context: BuyingContext, basis: BudgetBasis): readonly Account[] {
  const groups = new Map<string, Invoice[]>()
  for (const invoice of invoices) {
    const { itemId = '', programId = '', category = 'other', vendor } = invoice
    const key = [itemId, programId, category, vendor].join('\n')
    groups.set(key, [...(groups.get(key) ?? []), invoice])
  }
  return [...groups.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const covered: Covered = { path: '/actuals', basis: 'yours', purchases: [], invoices: own }
    const { programId = '', category = 'other', vendor } = first
    return {
      itemId: first.itemId ?? `invoices:${programId}:${category}:${vendor}`,
      name: vendor,
      category,
      programId,
      sharedWith: [],
      vendor,
      costCentre: '',
      basis: 'yours' as const,
      postings: basis === 'cash' ? payments(covered, context) : uses(covered, context),
      worth: worthOf(covered),
    }
  })
}
