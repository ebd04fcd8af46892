import type { BudgetCategory, BudgetRow, BudgetTotal, VariancePart } from '../budget/budget-result.ts'
import { SHARED_EVIDENCE_ID } from '../budget/shared-evidence.ts'
import type { PriceBasis } from '../money/price.ts'

/** What money is spent on. */
export const BUDGET_CATEGORY_NAMES: Readonly<Record<BudgetCategory, string>> = {
  'cpa-fees': 'CPA fees',
  'assessor-fees': 'Assessor fees',
  readiness: 'Readiness consulting',
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

/** What an amount rests on. */
export const PRICE_BASIS_NAMES: Readonly<Record<PriceBasis | 'spent', string>> = {
  spent: 'spent',
  contract: 'contract',
  quote: 'quote',
  sourced: 'read from a source',
  derived: 'worked out from sources',
  unverified: 'not verified',
  yours: 'your own estimate',
}

/** What each total counts. */
export const BUDGET_TOTAL_MEANINGS: Readonly<Record<BudgetTotal, string>> = {
  external: 'What is bought; nobody’s hours',
  incremental: 'What is bought, and the hours of contractors',
  loaded: 'What is bought, and everybody’s hours at their rates; staff are paid anyway',
}

/** Why the forecast is not the budget. */
export const VARIANCE_PART_NAMES: Readonly<Record<VariancePart, string>> = {
  timing: 'timing',
  scope: 'scope',
  price: 'price',
  exchange: 'exchange rate',
}

/** An item's name as people read it: what one register saves has no name of its own. */
export const budgetItemName = ({ id, item }: Pick<BudgetRow, 'id' | 'item'>): string =>
  id === SHARED_EVIDENCE_ID ? 'Evidence that both programs share' : (item?.name ?? id)

/** Said beside every percentile of a budget. */
export const PERCENTILES_DO_NOT_ADD = 'Percentiles of parts do not add up to that of the whole; the reserve does.'
