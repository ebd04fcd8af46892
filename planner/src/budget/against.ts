import { dayOf } from '../day.ts'
import type { BudgetedItem, BudgetLine, NamedBudget } from '../plan/budgets.ts'
import type { Plan } from '../plan/plan.ts'
import { refuse } from '../refusal.ts'
import type { BudgetBasis, BudgetTotal } from './budget-result.ts'
import { forecastOf, type Leaf, leafOf } from './leaf.ts'
import { labourId } from './labour.ts'
import type { MonthAxis } from './month-axis.ts'
import type { Account } from './posting.ts'
import { sharedAnew } from './shared-anew.ts'
import { type Compared, varianceOf } from './variance.ts'

/** A named budget of the plan. Throws `id-unknown`. */
export function namedBudget({ budgets = [], organization }: Plan, id: string): NamedBudget {
  const named = budgets.find((one) => one.id === id)
  if (!named) return refuse('id-unknown', '/budgets', { id })
  if (named.currency !== organization.currency)
    return refuse('rate-missing', `/budgets/${budgets.indexOf(named)}/currency`, {
      from: named.currency,
      to: organization.currency,
      on: named.frozenOn,
    })
  return named
}

/** Accounts on months, each with what a named budget had for it; what only that had comes last. */
export function leavesAgainst(
  accounts: readonly Account[],
  axis: MonthAxis,
  named: NamedBudget | undefined,
  basis: BudgetBasis,
  total: BudgetTotal,
  plan: Plan,
): readonly Leaf[] {
  if (!named) return accounts.map((account) => leafOf(account, axis))
  const lines = linesByKey(named.lines.filter((line) => counts(line, total, plan)))
  const items = new Map(named.items.map((item) => [keyOf(item), item]))
  const anew = sharedAnew(accounts, named.items, (itemId) =>
    named.lines.reduce((sum, line) => (line.itemId === itemId ? sum + line[basis] : sum), 0),
  )
  const present = new Set(accounts.map(keyOf))
  const gone = [...lines.keys()].filter((key) => !present.has(key))
  return [
    ...accounts.map((account) => {
      const key = keyOf(account)
      const then = anew.get(account) ?? { then: items.get(key), base: undefined }
      return compared(leafOf(account, axis), lines.get(key) ?? [], then, axis, basis)
    }),
    ...gone.map((key) => {
      const own = lines.get(key) ?? []
      return compared(leafOf(goneAccount(own[0], items.get(key)), axis), own, GONE, axis, basis)
    }),
  ]
}

const keyOf = ({ itemId, programId }: { readonly itemId: string; readonly programId: string }): string =>
  `${itemId}\n${programId}`

function linesByKey(lines: readonly BudgetLine[]): ReadonlyMap<string, readonly BudgetLine[]> {
  const byKey = new Map<string, BudgetLine[]>()
  for (const line of lines) {
    const own = byKey.get(keyOf(line))
    if (own) own.push(line)
    else byKey.set(keyOf(line), [line])
  }
  return byKey
}

/** Whether a line belongs to a total: those of labour only as far as its hours do. */
function counts({ category, itemId }: BudgetLine, total: BudgetTotal, { people }: Plan): boolean {
  if (category !== 'labour' || total === 'loaded') return true
  if (total === 'external') return false
  return people.some(({ id, engagement }) => engagement === 'contractor' && labourId('person', id) === itemId)
}

type Then = Pick<Compared, 'then' | 'base'>

const GONE: Then = { then: undefined, base: undefined }

function compared(leaf: Leaf, lines: readonly BudgetLine[], then: Then, axis: MonthAxis, basis: BudgetBasis): Leaf {
  const budgeted = new Float64Array(axis.months.length)
  for (const line of lines) {
    const at = axis.at(dayOf(line.month))
    budgeted[at] = (budgeted[at] ?? 0) + line[basis]
  }
  const variance = varianceOf({ ...then, now: leaf.account.worth, budgeted, forecast: forecastOf(leaf) })
  return { ...leaf, against: { budgeted, variance } }
}

/** What a named budget had and the plan has no longer. */
const goneAccount = (line: BudgetLine | undefined, item: BudgetedItem | undefined): Account => ({
  itemId: line?.itemId ?? '',
  name: item?.name ?? line?.itemId ?? '',
  category: line?.category ?? 'other',
  programId: line?.programId ?? '',
  sharedWith: [],
  vendor: '',
  costCentre: '',
  basis: 'yours',
  postings: [],
  worth: { quantity: 0, minor: 0, currency: item?.currency ?? '' },
})
