import { type Day, dayOf, endAfter } from '../day.ts'
import type { Activity } from '../plan/activities.ts'
import type { PlanIndex } from '../plan/plan-index.ts'
import type { ActivityState } from '../progress.ts'
import { boundaryOf } from './boundary.ts'
import { dayAt, ordinalOf } from './day-axis.ts'
import { finishAt } from './own-clock.ts'
import { FINISHED, PINNED, type Problem, STARTED, WORKING } from './problem.ts'

/**
 * Fixes in `p` the span of activity `i` when it is finished, under way or pinned. What is finished asks nobody for
 * anything from the status date on (`layFinished` says what it asked for before). Written while a plan is compiled.
 */
export function holdActivity(
  p: Problem,
  i: number,
  mode: number,
  index: PlanIndex,
  state: ActivityState | undefined,
  statusDay: Day,
): void {
  const activity = index.plan.activities[i]!
  const { fixed } = activity.constraints
  const hold = (by: number, start: number, end: number) => {
    p.held[i] = by
    p.heldStart[i] = start
    p.heldEnd[i] = end
  }
  if (state?.finishedOn) {
    const end = endAfter(dayOf(state.finishedOn)) - p.origin
    const start = activity.kind === 'milestone' ? end : dayOf(state.startedOn ?? state.finishedOn) - p.origin
    hold(FINISHED, Math.min(start, end), end)
    asksNobody(p, i)
  } else if (state?.startedOn) {
    const start = boundaryOf(activity, state.startedOn) - p.origin
    hold(STARTED, start, openEnd(p, i, mode, activity, index, state, start, statusDay - p.origin))
  } else if (fixed) {
    const start = boundaryOf(activity, fixed) - p.origin
    hold(PINNED, start, finishAt(p, i, mode, start))
  }
}

const asksNobody = ({ firstMode, firstDemand, total }: Problem, i: number) =>
  total.fill(0, firstDemand[firstMode[i]!], firstDemand[firstMode[i + 1]!])

/**
 * When something that is under way ends. A window, or incubation, ends by the calendar. Anything else has its stated
 * remaining days, or what its estimate leaves, before it from the status date; at least one day until it is reported done.
 */
function openEnd(
  p: Problem,
  i: number,
  mode: number,
  activity: Activity,
  index: PlanIndex,
  { remaining }: ActivityState,
  start: number,
  statusDay: number,
): number {
  if (activity.kind === 'milestone') return start
  const planned = finishAt(p, i, mode, start)
  if (activity.kind === 'window' || isIncubation(activity, index)) return planned
  const from = Math.max(start, statusDay)
  if (!remaining) return Math.max(planned, p.unit[i] === WORKING ? workedEnd(p, i, from, 1) : from + 1)
  return workedEnd(p, i, Math.max(from, dayOf(remaining.asOf) - p.origin), Math.max(1, remaining.days))
}

/** The exclusive end of so many days on the activity's own calendar. */
function workedEnd(p: Problem, i: number, from: number, days: number): number {
  const axis = p.axes[p.axis[i]!]!
  return dayAt(axis, ordinalOf(axis, from) + days - 1) + 1
}

/** Time that has to pass and that nobody outside can stretch. */
const isIncubation = (activity: Activity, index: PlanIndex): boolean =>
  activity.kind === 'wait' && index.phaseOf(activity)?.advance === 'clock'
