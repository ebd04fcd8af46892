import {
  type Actual,
  type BudgetTotal,
  type EarnedValue,
  type Fault,
  PlanningError,
  planValue,
  type Schedule,
} from '@stagger/planner'

/** Earned value, or why the planner refuses it. */
export type ValueAnswer =
  | { readonly value: EarnedValue; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: Fault }

export function valueOf(schedule: Schedule, ledger: readonly Actual[], total: BudgetTotal): ValueAnswer {
  try {
    return { value: planValue(schedule, ledger, total) }
  } catch (error) {
    const [fault] = error instanceof PlanningError ? error.faults : []
    if (!fault) throw error
    return { fault }
  }
}
