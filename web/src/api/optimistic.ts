import { applyEdit, type Edit, PlanningError } from '@stagger/planner'
import type { StoredPlan } from './wire.ts'

/** The plan that is stored with `edits` on it; one that the planner refuses is left out. */
export function withEdits(stored: StoredPlan, edits: readonly Edit[]): StoredPlan {
  return edits.reduce((before, edit) => {
    try {
      return { ...before, plan: applyEdit(before.plan, edit).plan }
    } catch (error) {
      if (error instanceof PlanningError) return before
      throw error
    }
  }, stored)
}
