import type { Budget } from '../budget/budget-result.ts'
import { exponentOf } from '../money/minor-units.ts'
import type { Plan } from '../plan/plan.ts'
import { budgetAccounts } from './budget-accounts.ts'
import { journalSheet } from './journal-sheet.ts'
import { longSheet } from './long-sheet.ts'
import type { BudgetMeasure } from './measured.ts'
import { periodColumnsSheet } from './period-columns-sheet.ts'
import type { Sheet } from './sheet.ts'
import type { SheetSource } from './sheet-source.ts'
import { xeroSheet } from './xero-sheet.ts'

/** Whose import a sheet is made for. */
export const SHEET_PRESETS = ['period-columns', 'long', 'journal', 'xero'] as const
export type SheetPreset = (typeof SHEET_PRESETS)[number]

const SHEETS: Readonly<Record<SheetPreset, (source: SheetSource) => Sheet>> = {
  'period-columns': periodColumnsSheet,
  long: longSheet,
  journal: journalSheet,
  xero: xeroSheet,
}

/**
 * A budget, grouped as `FINEST_GROUPING`, as finance's own programs import it. `headings` take the place of as many
 * headers from the left. Amounts add up to the budget's total to the minor unit; a journal's debits less credits do
 * without its balancing lines.
 */
export function budgetSheet(
  budget: Budget,
  plan: Plan,
  preset: SheetPreset,
  { measure = 'forecast', headings = [] }: { measure?: BudgetMeasure; headings?: readonly string[] } = {},
): Sheet {
  const { currency } = budget
  const accounts = budgetAccounts(budget, plan)
  const sheet = SHEETS[preset]({ accounts, budget, plan, measure, currency, decimals: exponentOf(currency) })
  return { ...sheet, columns: sheet.columns.map((column, k) => ({ ...column, header: headings[k] ?? column.header })) }
}
