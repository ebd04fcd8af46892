import type { Activity } from '../plan/activities.ts'
import type { PlanIndex } from '../plan/plan-index.ts'
import type { Violation } from '../schedule/violation.ts'
import { finding } from './finding.ts'
import { oncePerPlan } from './once-per-plan.ts'
import type { DatedPlan, Rule } from './rule.ts'

const rule = {
  id: 'S06',
  name: 'done-inside-window',
  severity: 'warns',
  facts: [],
  sources: ['soc2-S50', 'soc2-S53'],
} as const

/** Work that lies in the phase of a window, with that window. What is written as late as the window's end allows is about it. */
const inside = oncePerPlan((index: PlanIndex) => {
  const windows = new Map(
    index.plan.programs.flatMap(({ id }) => index.windows(id).map((window) => [phaseOf(window), window] as const)),
  )
  if (windows.size === 0) return []
  return index.plan.activities.flatMap((activity) => {
    const window = windows.get(phaseOf(activity))
    const isAsked = activity.kind === 'work' && activity.constraints.asLateAs === undefined
    return window && isAsked && index.phaseOf(activity)?.kind === 'observation-window' ? [{ activity, window }] : []
  })
})

const phaseOf = ({ programId, phaseId }: Activity): string => `${programId}\n${phaseId}`

function violations({ index, spanOf }: DatedPlan): Violation[] {
  return inside(index).flatMap(({ activity, window }) => {
    const [work, open] = [spanOf(activity.id), spanOf(window.id)]
    const shortDays = work && open ? work.end - open.end : 0
    if (shortDays <= 0) return []
    const subject = { programId: activity.programId, activityId: activity.id }
    return [finding(rule, index.plan, { subject, shortDays, facts: { window: window.id } })]
  })
}

/**
 * A review or an exercise that a window's controls ask for is done in the window: a cycle that was not is an exception,
 * however well it is documented later. It warns and holds nothing back. Rule S06.
 */
export const doneInsideWindow: Rule = { ...rule, arcs: () => [], violations }
