import type { WireSchedule } from '@stagger/planner'
import { findings, subjectKey } from './headline.ts'
import type { PlanView } from './plan-view.ts'

const known = new WeakMap<WireSchedule, ReadonlySet<string>>()

/** The activities that a broken rule is about, which nobody decided to live with; found once for a schedule. */
export function brokenActivities(view: PlanView): ReadonlySet<string> {
  const found =
    known.get(view.schedule) ??
    new Set(findings(view.schedule.violations).broken.map((violation) => subjectKey(view, violation)))
  known.set(view.schedule, found)
  return found
}
