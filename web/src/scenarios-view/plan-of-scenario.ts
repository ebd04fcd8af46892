import { applyEdit, type Edit, type Fault, type Plan, PlanningError } from '@stagger/planner'

/** The plan with the edits of a scenario, or which of them no longer fits and why: `at` counts from 0. */
export type PlanOfScenario =
  | { readonly fits: true; readonly plan: Plan }
  | { readonly fits: false; readonly at: number; readonly code: Fault['code'] }

/** What a plan would be with the edits of a scenario, one after the other. */
export function planOfScenario(plan: Plan, edits: readonly Edit[]): PlanOfScenario {
  let after = plan
  for (const [at, edit] of edits.entries()) {
    try {
      after = applyEdit(after, edit).plan
    } catch (error) {
      if (error instanceof PlanningError) return { fits: false, at, code: error.code }
      throw error
    }
  }
  return { fits: true, plan: after }
}

/** The edits without the one that no longer fits, and those after it that need it: whatever still fits the plan. */
export function fittingEdits(plan: Plan, edits: readonly Edit[]): readonly Edit[] {
  const found = planOfScenario(plan, edits)
  return found.fits ? edits : fittingEdits(plan, edits.toSpliced(found.at, 1))
}
