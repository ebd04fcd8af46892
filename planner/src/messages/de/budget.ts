import type { BudgetCategory, BudgetRow, BudgetTotal, VariancePart } from '../../budget/budget-result.ts'
import { roleOfLabour } from '../../budget/labour.ts'
import { SHARED_EVIDENCE_ID } from '../../budget/shared-evidence.ts'
import type { PriceBasis } from '../../money/price.ts'
import { rolePeople } from './reasons.ts'

/** What money is spent on. */
const BUDGET_CATEGORY_NAMES: Readonly<Record<BudgetCategory, string>> = {
  'cpa-fees': 'CPA-Honorare',
  'assessor-fees': 'Externer Assessor',
  readiness: 'Readiness-Prüfung',
  'penetration-test': 'Penetrationstest',
  'grc-platform': 'GRC-Plattform',
  mycsf: 'MyCSF',
  'report-credit': 'Report-Credits',
  remediation: 'Behebung',
  training: 'Schulung',
  travel: 'Reisen',
  other: 'Sonstiges',
  labour: 'Personal',
}

/** A category's name as people read it; its code where it has none. */
export const budgetCategoryName = (category: string): string =>
  Object.entries(BUDGET_CATEGORY_NAMES).find(([known]) => known === category)?.[1] ?? category

/** What an amount rests on. */
export const PRICE_BASIS_NAMES: Readonly<Record<PriceBasis | 'spent', string>> = {
  spent: 'ausgegeben',
  contract: 'Vertrag',
  quote: 'Angebot',
  sourced: 'belegt',
  derived: 'aus Quellen abgeleitet',
  'expired-quote': 'abgelaufenes Angebot',
  unverified: 'Annahme',
  yours: 'von Ihnen',
}

/** What each total counts. */
export const BUDGET_TOTAL_MEANINGS: Readonly<Record<BudgetTotal, string>> = {
  external: 'An andere gezahlt: Honorare, Abonnements, Werkzeuge',
  incremental: 'Externe Zahlungen und die Stunden freier Mitarbeiter',
  loaded: 'Externe Zahlungen und jede Stunde des Teams zu ihrem Stundensatz',
}

/** Why the forecast is not the budget. */
export const VARIANCE_PART_NAMES: Readonly<Record<VariancePart, string>> = {
  timing: 'Zeitpunkt',
  scope: 'Umfang',
  price: 'Preise',
  exchange: 'Wechselkurse',
}

/** An item's name as people read it: what one register saves, and the hours of a role, have no name of their own. */
export function budgetItemName({ id, item }: Pick<BudgetRow, 'id' | 'item'>): string {
  if (id === SHARED_EVIDENCE_ID) return 'Ersparnis durch gemeinsame Nachweise'
  const role = roleOfLabour(id)
  return role === undefined ? (item?.name ?? id) : rolePeople(role)
}
