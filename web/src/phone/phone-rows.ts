import { outline } from '../plan-view/outline.ts'
import type { OutlineRow } from '../plan-view/outline-rows.ts'
import type { PlanView } from '../plan-view/plan-view.ts'

/** A phase with its activities, as a list reads it. */
export type PhonePhase = { readonly phase: OutlineRow; readonly activities: readonly OutlineRow[] }
/** A program with its phases. */
export type PhoneProgram = { readonly program: OutlineRow; readonly phases: readonly PhonePhase[] }

const NOTHING_FOLDED: ReadonlySet<string> = new Set()

/** The rows of the grid as lists in lists, in the order of the plan. */
export function phoneRows(view: PlanView): readonly PhoneProgram[] {
  const rows = outline(view, NOTHING_FOLDED)
  return rows
    .filter(({ level }) => level === 1)
    .map((program) => ({
      program,
      phases: rows
        .filter(({ level, programId }) => level === 2 && programId === program.programId)
        .map((phase) => ({
          phase,
          activities: rows.filter(
            ({ level, programId, phaseId }) =>
              level === 3 && programId === phase.programId && phaseId === phase.phaseId,
          ),
        })),
    }))
}
