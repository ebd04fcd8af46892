import type { IsoDate, Reason } from '@stagger/planner'
import { namedStart, type PlanView } from './plan-view.ts'

/** One step of the answer to "why this date": this activity is here because of this reason. */
export type WhyStep = {
  readonly activityId: string
  readonly on: IsoDate
  readonly reason: Reason
  /** The activity the reason comes from, when it comes from one. */
  readonly from?: string
}

/** The chain of binding reasons from an activity back to something that has no cause in the plan. */
export function whyThisDate(view: PlanView, activityId: string): readonly WhyStep[] {
  const steps: WhyStep[] = []
  const seen = new Set<string>()
  let id: string | undefined = activityId
  while (id !== undefined && !seen.has(id)) {
    seen.add(id)
    const scheduled = view.scheduled(id)
    const reason = scheduled?.reasons[0]
    if (!scheduled || !reason) break
    const from: string | undefined = 'from' in reason ? reason.from : undefined
    steps.push({ activityId: id, on: namedStart(scheduled), reason, ...(from !== undefined && { from }) })
    id = from
  }
  return steps
}
