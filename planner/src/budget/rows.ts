import type { BudgetGrouping, BudgetItem, BudgetRow } from './budget-result.ts'
import { leafAmounts, type PeriodOf, sumOfRows } from './amounts.ts'
import type { ChanceOf } from './chance.ts'
import type { Leaf } from './leaf.ts'

/** What a row is about, from the outermost group inwards. */
type Path = readonly { readonly level: BudgetGrouping; readonly id: string }[]

/** How rows are made. */
type RowOptions = {
  readonly groupedBy: readonly BudgetGrouping[]
  readonly periods: PeriodOf
  readonly isCompared: boolean
  readonly chance?: ChanceOf
}

const KEY_OF: Readonly<Record<BudgetGrouping, (account: Leaf['account']) => string>> = {
  program: ({ programId }) => programId,
  category: ({ category }) => category,
  vendor: ({ vendor }) => vendor,
  'cost-centre': ({ costCentre }) => costCentre,
}

/** The total with its groups and items. Groups come in the order in which their first item does. */
export function totalRow(leaves: readonly Leaf[], options: RowOptions): BudgetRow {
  return groupRow('total', '', [], leaves, options)
}

function groupRow(
  level: BudgetRow['level'],
  id: string,
  path: Path,
  leaves: readonly Leaf[],
  options: RowOptions,
): BudgetRow {
  const next = options.groupedBy[path.length]
  const rows = next ? groupRows(next, path, leaves, options) : itemRows(leaves, options)
  const chance = options.chance?.of(path)
  return {
    level,
    id,
    ...sumOfRows(rows, options.periods.count, options.isCompared),
    ...(chance && { chance }),
    rows,
  }
}

/** Where chance asks for a reserve that nothing in the plan has a row for, the row is there and empty. */
function groupRows(level: BudgetGrouping, path: Path, leaves: readonly Leaf[], options: RowOptions): BudgetRow[] {
  const groups = new Map<string, Leaf[]>()
  for (const leaf of leaves) {
    const key = KEY_OF[level](leaf.account)
    const group = groups.get(key)
    if (group) group.push(leaf)
    else groups.set(key, [leaf])
  }
  for (const key of options.chance?.groupsIn(path, level) ?? []) {
    if (!groups.has(key)) groups.set(key, [])
  }
  return [...groups].map(([id, own]) => groupRow(level, id, [...path, { level, id }], own, options))
}

/** An item that serves several programs is one row where rows are not by program. */
function itemRows(leaves: readonly Leaf[], { periods, isCompared }: RowOptions): BudgetRow[] {
  const items = new Map<string, Leaf[]>()
  for (const leaf of leaves) items.set(leaf.account.itemId, [...(items.get(leaf.account.itemId) ?? []), leaf])
  return [...items].map(([id, own]) => ({
    level: 'item',
    id,
    ...sumOfRows(
      own.map((leaf) => leafAmounts(leaf, periods)),
      periods.count,
      isCompared,
    ),
    ...(own[0] && { item: itemOf(own[0], own) }),
    rows: [],
  }))
}

function itemOf({ account: { name, category, basis, sharedWith } }: Leaf, all: readonly Leaf[]): BudgetItem {
  const inRow = new Set(all.map(({ account }) => account.programId))
  const hours = all.reduce((sum, { account }) => sum + (account.hours ?? 0), 0)
  return {
    name,
    category,
    basis,
    sharedWith: sharedWith.filter((id) => !inRow.has(id)),
    ...(category === 'labour' && { hours }),
  }
}
