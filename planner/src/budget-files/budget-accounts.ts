import type { Budget, BudgetAmounts, BudgetGrouping, BudgetRow } from '../budget/budget-result.ts'
import { budgetCategoryName, budgetItemName } from '../messages/en/budget.ts'
import { costItemsOf } from '../money/cost-items.ts'
import type { Plan } from '../plan/plan.ts'

/** The grouping that tells finance everything about an item; what is exported is grouped so. */
export const FINEST_GROUPING: readonly BudgetGrouping[] = ['program', 'category', 'vendor', 'cost-centre']

/** An item of a budget with all that it is booked under. Texts are empty where nobody named any. */
export type BudgetAccount = {
  readonly program: string
  readonly category: string
  readonly vendor: string
  readonly costCentre: string
  /** The account's name in the ledger, `Parent : Child` where it has a parent. */
  readonly account: string
  readonly itemId: string
  readonly name: string
  readonly amounts: BudgetAmounts
}

/** The items of a budget that is grouped as `FINEST_GROUPING`, in its order. */
export function budgetAccounts({ sum }: Budget, plan: Plan): readonly BudgetAccount[] {
  const programs = new Map(plan.programs.map(({ id, name }) => [id, name]))
  const accounts = new Map(costItemsOf(plan).map(({ id, account }) => [id, account]))
  return itemsBelow(sum, {}).map(({ row, path }) => {
    const category = budgetCategoryName(row.item?.category ?? 'other')
    return {
      program: programs.get(path.program ?? '') ?? path.program ?? '',
      category,
      vendor: path.vendor ?? '',
      costCentre: path['cost-centre'] ?? '',
      account: accounts.get(row.id) ?? `Certification : ${category}`,
      itemId: row.id,
      name: budgetItemName(row),
      amounts: row,
    }
  })
}

type Path = Readonly<Partial<Record<BudgetGrouping, string>>>

function itemsBelow(row: BudgetRow, path: Path): readonly { readonly row: BudgetRow; readonly path: Path }[] {
  if (row.level === 'item') return [{ row, path }]
  const own = row.level === 'total' ? path : { ...path, [row.level]: row.id }
  return row.rows.flatMap((below) => itemsBelow(below, own))
}
