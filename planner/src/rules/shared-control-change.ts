import type { PlanIndex } from '../plan/plan-index.ts'
import type { Violation } from '../schedule/violation.ts'
import { finding } from './finding.ts'
import type { DatedPlan, Rule } from './rule.ts'

const rule = { id: 'S03', name: 'shared-control-change', severity: 'warns', facts: [], sources: ['soc2-S54'] } as const

/** For each observation window, the shared controls that another program's activity changes. */
function changes(index: PlanIndex) {
  return index.plan.programs.flatMap(({ id: programId }) => {
    const changed = index.plan.controls
      .filter(({ programIds }) => programIds.includes(programId))
      .flatMap(({ id: controlId, items }) =>
        items.flatMap((item) => {
          const activity = 'implementedBy' in item ? index.activity(item.implementedBy) : undefined
          return activity && activity.programId !== programId ? [{ controlId, activity }] : []
        }),
      )
    return index.windows(programId).flatMap((window) => changed.map((one) => ({ programId, window, ...one })))
  })
}

function violations({ index, spanOf }: DatedPlan): Violation[] {
  return changes(index).flatMap(({ programId, window, controlId, activity }) => {
    const open = spanOf(window.id)
    const change = spanOf(activity.id)
    const overlap = open && change ? Math.min(open.end, change.end) - Math.max(open.start, change.start) : 0
    if (overlap <= 0) return []
    const subject = { programId, activityId: activity.id, controlId }
    return [finding(rule, index.plan, { subject, shortDays: overlap, facts: { window: window.id } })]
  })
}

/**
 * A shared control is remediated for one program while the other's observation window is open: its operation changes
 * under the auditor's eyes. It warns and holds nothing back. Rule S03, derived from S01.
 */
export const sharedControlChange: Rule = { ...rule, arcs: () => [], violations }
