import type { BudgetCategory, BudgetRow, BudgetTotal, VariancePart } from '../../budget/budget-result.ts'
import { roleOfLabour } from '../../budget/labour.ts'
import { SHARED_EVIDENCE_ID } from '../../budget/shared-evidence.ts'
import type { PriceBasis } from '../../money/price.ts'
import { rolePeople } from './reasons.ts'

/** What money is spent on. */
const BUDGET_CATEGORY_NAMES: Readonly<Record<BudgetCategory, string>> = {
  'cpa-fees': 'CPA fees',
  'assessor-fees': 'External assessor',
  readiness: 'Readiness',
  'penetration-test': 'Penetration test',
  'grc-platform': 'GRC platform',
  mycsf: 'MyCSF',
  'report-credit': 'Report credits',
  remediation: 'Remediation',
  training: 'Training',
  travel: 'Travel',
  other: 'Other',
  labour: 'Labour',
}

/** A category's name as people read it; its code where it has none. */
export const budgetCategoryName = (category: string): string =>
  Object.entries(BUDGET_CATEGORY_NAMES).find(([known]) => known === category)?.[1] ?? category

/** What an amount rests on. */
export const PRICE_BASIS_NAMES: Readonly<Record<PriceBasis | 'spent', string>> = {
  spent: 'spent',
  contract: 'contract',
  quote: 'quote',
  sourced: 'sourced',
  derived: 'derived from sources',
  'expired-quote': 'expired quote',
  unverified: 'assumption',
  yours: 'yours',
}

/** What each total counts. */
export const BUDGET_TOTAL_MEANINGS: Readonly<Record<BudgetTotal, string>> = {
  external: 'Paid to others: fees, subscriptions, tools',
  incremental: 'External cash, and the hours of contractors',
  loaded: 'External cash, and every hour of the team at its rate',
}

/** Why the forecast is not the budget. */
export const VARIANCE_PART_NAMES: Readonly<Record<VariancePart, string>> = {
  timing: 'timing',
  scope: 'scope',
  price: 'prices',
  exchange: 'exchange rates',
}

/** An item's name as people read it: what one register saves, and the hours of a role, have no name of their own. */
export function budgetItemName({ id, item }: Pick<BudgetRow, 'id' | 'item'>): string {
  if (id === SHARED_EVIDENCE_ID) return 'Saved by shared evidence'
  const role = roleOfLabour(id)
  return role === undefined ? (item?.name ?? id) : rolePeople(role)
}
