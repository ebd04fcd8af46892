import type { Shape } from '../chart-geometry/marks.ts'
import { shapeOf } from '../plan-view/outline-marks.ts'
import { type PlanView, phaseKey, programKey } from '../plan-view/plan-view.ts'
import type { OutlineState } from './use-outline.ts'

/** The row of an activity, or of what it is folded into; -1 for none. */
export function rowOfActivity(view: PlanView, { indexOf }: Pick<OutlineState, 'indexOf'>, activityId: string): number {
  const activity = view.activity(activityId)
  if (!activity) return -1
  const { programId, phaseId } = activity
  const places = [activityId, phaseKey(programId, phaseId), programKey(programId)]
  return places.map(indexOf).find((row) => row !== -1) ?? -1
}

/** How an activity is drawn. */
export function shapeOfActivity(view: PlanView, activityId: string): Shape | undefined {
  const activity = view.activity(activityId)
  const program = activity && view.program(activity.programId)
  const phase = activity && view.phase(activity.programId, activity.phaseId)
  return program && phase && shapeOf(program, phase, activity)
}
