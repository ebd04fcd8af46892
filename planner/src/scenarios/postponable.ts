import type { Activity } from '../plan/activities.ts'
import type { Phase, PhaseKind, Program } from '../plan/programs.ts'
import { neededBy } from './needed-by.ts'
import { type PlannedWork, unbegunOf } from './planned-work.ts'

/** Phases that a report of the program itself brings: they keep their place behind it. */
const AFTER_THE_REPORT: readonly PhaseKind[] = ['renewal', 'interim-assessment']
/** What happens inside an open window cannot be put off. */
const INSIDE_THE_WINDOW: readonly PhaseKind[] = ['observation-window', 'interim-fieldwork']

/**
 * What of a program can be made to wait for `others`: every activity of the phases that nobody has begun. A phase under
 * way runs to its end; what an open or pinned window asks stays in it; incubation runs by itself; a pin is a person's;
 * and what the others' reports need cannot wait for them.
 */
export function postponable(work: PlannedWork, program: Program, others: readonly Program[]): readonly Activity[] {
  const needed = neededBy(others, work)
  const waiting = new Set(program.phases.filter((phase) => canWait(phase, program, work)).map(({ id }) => id))
  return unbegunOf(work, program.id).filter(
    ({ phaseId, constraints, id }) =>
      waiting.has(phaseId) &&
      !needed.has(id) &&
      constraints.fixed === undefined &&
      id !== program.reportInHandId &&
      !runsByItself(id, work),
  )
}

function canWait(phase: Phase, program: Program, work: PlannedWork): boolean {
  const window = work.index.window(program.id)
  const isOpen = window !== undefined && (work.begun.has(window.id) || window.constraints.fixed !== undefined)
  if (AFTER_THE_REPORT.includes(phase.kind) || (isOpen && INSIDE_THE_WINDOW.includes(phase.kind))) return false
  return !work.plan.activities.some(
    ({ id, phaseId, programId }) => programId === program.id && phaseId === phase.id && work.begun.has(id),
  )
}

function runsByItself(id: string, { index }: PlannedWork): boolean {
  const activity = index.activity(id)
  return activity?.kind === 'wait' && index.phaseOf(activity)?.advance === 'clock'
}
