import type { Amounts, BudgetAmounts } from '../budget/budget-result.ts'

/** Which of a budget's amounts a sheet holds. */
export const BUDGET_MEASURES = ['forecast', 'planned', 'actual', 'committed', 'budgeted'] as const
export type BudgetMeasure = (typeof BUDGET_MEASURES)[number]

const NOTHING: Amounts = { byPeriod: [], total: 0 }

/** Those amounts of a row; nothing where the budget is held against none. */
export const measured = (amounts: BudgetAmounts, measure: BudgetMeasure): Amounts => amounts[measure] ?? NOTHING

/** The amount of a period, and zero where there is none: never an empty cell, which some ledgers take for a deletion. */
export const inPeriod = ({ byPeriod }: Amounts, k: number): number => byPeriod[k] ?? 0
