import type { Activity, Plan } from '@stagger/planner'
import { ActivityRow, type OutlineRow, PhaseRow, ProgramRow } from './outline-rows.ts'
import { type PlanView, phaseKey, programKey } from './plan-view.ts'

/** Program → phase → activity, in the order of the plan, less what is folded away or does not match. */
export function outline(
  view: PlanView,
  collapsed: ReadonlySet<string>,
  matches?: (activity: Activity) => boolean,
): readonly OutlineRow[] {
  const found: OutlineRow[] = []
  let number = 0
  for (const program of view.plan.programs) {
    const isExpanded = !collapsed.has(programKey(program.id))
    const rows: OutlineRow[] = []
    for (const phase of program.phases) {
      const inside = view.inPhase(program.id, phase.id)
      const isOpen = !collapsed.has(phaseKey(program.id, phase.id))
      const first = number + 1
      if (!matches || inside.some(matches)) rows.push(new PhaseRow(view, program, phase, isOpen))
      if (isOpen)
        inside.forEach((activity, i) => {
          if (!matches || matches(activity)) rows.push(new ActivityRow(view, program, phase, activity, first + i))
        })
      number += inside.length
    }
    if (matches && rows.length === 0) continue
    found.push(new ProgramRow(view, program, isExpanded))
    if (isExpanded) found.push(...rows)
  }
  return found
}

/** The keys of all phases: folded when the page opens, so that both programs are seen whole. */
export const phaseKeys = (plan: Plan): readonly string[] =>
  plan.programs.flatMap((program) => program.phases.map((phase) => phaseKey(program.id, phase.id)))

/** The keys of the rows that must be unfolded to see `key`. */
export function ancestorsOf(view: PlanView, key: string): readonly string[] {
  const activity = view.activity(key)
  if (activity) return [programKey(activity.programId), phaseKey(activity.programId, activity.phaseId)]
  const program = view.plan.programs.find(({ id, phases }) => phases.some((phase) => phaseKey(id, phase.id) === key))
  return program ? [programKey(program.id)] : []
}
