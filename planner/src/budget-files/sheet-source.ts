import type { Budget } from '../budget/budget-result.ts'
import type { Plan } from '../plan/plan.ts'
import type { BudgetAccount } from './budget-accounts.ts'
import type { BudgetMeasure } from './measured.ts'
import type { Sheet } from './sheet.ts'

/** What every sheet is made from. */
export type SheetSource = Pick<Sheet, 'currency' | 'decimals'> & {
  readonly accounts: readonly BudgetAccount[]
  readonly budget: Budget
  readonly plan: Plan
  readonly measure: BudgetMeasure
}
