import { applyEdit, type Edit, type Plan, PlanningError } from '@stagger/planner'
import type { StoredPlan } from './wire.ts'

/** Throws a `PlanningError` for a plan that can be written down and still not be drawn. */
type Refuse = (after: Plan, before: Plan) => void

/** The plan after an edit, as it can be drawn. Throws a `PlanningError`. */
export function afterEdit(plan: Plan, edit: Edit, refuse: Refuse): Plan {
  const after = applyEdit(plan, edit).plan
  refuse(after, plan)
  return after
}

/** The plan that is stored with `edits` on it; one that is refused is left out. */
export function withEdits(stored: StoredPlan, edits: readonly Edit[], refuse: Refuse = () => {}): StoredPlan {
  return edits.reduce((before, edit) => {
    try {
      return { ...before, plan: afterEdit(before.plan, edit, refuse) }
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
