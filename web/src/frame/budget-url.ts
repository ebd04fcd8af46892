import { urlOf } from '../api/client.ts'
import { BUDGET_DEFAULTS } from '../budget-view/budget-search.ts'

/** Where the budget lies as a file, as Budget shows it at first. */
export function budgetUrl(planId: string, kind: 'csv' | 'xlsx'): string {
  const { basis, total, by } = BUDGET_DEFAULTS
  const asked = new URLSearchParams({ basis, total, by, ...(kind === 'csv' && { preset: 'long' }) })
  return urlOf(`/plans/${encodeURIComponent(planId)}/budget.${kind}?${asked}`)
}
