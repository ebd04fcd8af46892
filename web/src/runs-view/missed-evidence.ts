import type { PlanView } from '../plan-view/plan-view.ts'
import { countsOf, registerOf, windowKey } from '../evidence-view/register-rows.ts'
import type { LiveProgram } from './live-programs.ts'

/** What a window can no longer have: occurrences whose days are over with nothing recorded, and of which controls. */
export type MissedEvidence = {
  /** The window, as the address of the Evidence page calls it. */
  readonly window: string
  readonly missed: number
  /** Recorded after their days were over: they count, and an auditor asks why. */
  readonly late: number
  readonly controlIds: readonly string[]
}

/**
 * What the window that began last has missed, but for controls of which an exception is on record: about those it was
 * decided. Undefined when nothing is left, and while the ledger is not known.
 */
export function missedEvidence(view: PlanView, { program, run }: LiveProgram): MissedEvidence | undefined {
  const begun = view
    .coverage()
    ?.windows.filter(({ programId, start }) => programId === program.id && start <= view.today)
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
    .at(-1)
  if (!begun) return undefined
  const window = windowKey(begun)
  const told = new Set(run.subjects.flatMap(({ kind, facts }) => (kind === 'exception' ? [facts['controlId']] : [])))
  const asked = (registerOf(view) ?? []).map(({ control, occurrences }) => ({
    id: control.id,
    counts: countsOf(occurrences.filter((one) => windowKey(one) === window)),
  }))
  const open = asked.filter(({ id, counts }) => counts.missed > 0 && !told.has(id))
  if (open.length === 0) return undefined
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  return {
    window,
    missed: sum(open.map(({ counts }) => counts.missed)),
    late: sum(asked.map(({ counts }) => counts.late)),
    controlIds: open.map(({ id }) => id),
  }
}
