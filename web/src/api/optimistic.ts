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

/** The revision that an edit was made on: what was seen when it was begun, and then only what the same page changed. */
export function sinceMine(seen: number, mine: ReadonlySet<number>): number {
  let revision = seen
  while (mine.has(revision + 1)) revision += 1
  return revision
}
