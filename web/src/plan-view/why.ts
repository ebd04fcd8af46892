import type { IsoDate, Reason } from '@stagger/planner'
import { namedStart, type PlanView } from './plan-view.ts'

/** One step of the answer to "why this date": this activity is here because of this reason. */
export type WhyStep = {
  readonly activityId: string
  readonly on: IsoDate
  readonly reason: Reason
}

/**
 * The chain of binding reasons from an activity back to something that has no cause in the plan. All reasons of an
 * activity bind together, so any chain is true; one that ends is better than one that runs in a circle (an activity
 * that is as late as its successor allows explains nothing).
 */
export function whyThisDate(view: PlanView, activityId: string): readonly WhyStep[] {
  return chain(view, activityId, new Set()).steps
}

type Chain = { readonly steps: readonly WhyStep[]; readonly isGrounded: boolean }

const NOTHING: Chain = { steps: [], isGrounded: false }

function chain(view: PlanView, activityId: string, seen: Set<string>): Chain {
  seen.add(activityId)
  const scheduled = view.scheduled(activityId)
  let best = NOTHING
  for (const reason of scheduled?.reasons ?? []) {
    const rest = restOf(view, reason, seen)
    if (!scheduled || (best.steps.length > 0 && !rest.isGrounded)) continue
    best = { steps: [{ activityId, on: namedStart(scheduled), reason }, ...rest.steps], isGrounded: rest.isGrounded }
    if (best.isGrounded) break
  }
  return best
}

function restOf(view: PlanView, reason: Reason, seen: Set<string>): Chain {
  if (reason.kind === 'capacity') {
    // Somebody's hours go to another activity: the chain goes on there, and ends here should it come back.
    const next = reason.blockedBy.find((id) => !seen.has(id))
    return { steps: next === undefined ? [] : chain(view, next, seen).steps, isGrounded: true }
  }
  if (!('from' in reason)) return { steps: [], isGrounded: true }
  return seen.has(reason.from) ? NOTHING : chain(view, reason.from, seen)
}
