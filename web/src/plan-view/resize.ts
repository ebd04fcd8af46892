import { applyEdit, type Day, dayOf, isoOf, plusMonths, type Activity, type SingleEdit } from '@stagger/planner'
import { closedRuns } from '../chart-geometry/closed-days.ts'
import { type Duration, durationEdit, durationText } from './duration.ts'
import { oneGesture } from './edits-proposal.ts'
import { type PlanView, viewAfter } from './plan-view.ts'
import { asked, movedBetween, newlyBroken, type Proposal, proposeMove } from './proposal.ts'

/** Days of a month on average: the first guess at how many months lie between two days. */
const DAYS_A_MONTH = 30.44
const LONGEST = 3660

/** Which ends of an activity may be dragged: none of what takes no time or is done, and no start that has happened. */
export function resizable(view: PlanView, activityId: string): { readonly start: boolean; readonly end: boolean } {
  const now = view.scheduled(activityId)
  const canEnd = view.activity(activityId)?.estimate !== undefined && now !== undefined && now.state !== 'done'
  return { start: canEnd && now.state === 'planned', end: canEnd }
}

/** How long `activity` takes that begins on `start` and ends nearest to `end` (exclusive), on its own clock; at least one. */
export function durationBetween({ plan }: PlanView, activity: Activity, start: Day, end: Day): Duration {
  const unit = activity.kind === 'window' ? 'mo' : (activity.estimate?.unit ?? 'wd')
  if (unit === 'mo') return { unit, value: within(nearestMonths(start, end)) }
  const calendar = plan.calendars.find(({ id }) => id === activity.calendarId)
  if (unit === 'ed' || !calendar) return { unit, value: within(end - start) }
  const closed = closedRuns(calendar, start, end).reduce((days, run) => days + run.end - run.start, 0)
  return { unit, value: within(end - start - closed) }
}

const within = (value: number): number => Math.min(LONGEST, Math.max(1, value))

function nearestMonths(start: Day, end: Day): number {
  const guess = Math.round((end - start) / DAYS_A_MONTH)
  const away = (months: number) => Math.abs(plusMonths(start, months) - end)
  return [guess - 1, guess, guess + 1].reduce((best, months) => (away(months) < away(best) ? months : best), guess)
}

/** Asks the planner what it would do if `activityId` ended before `end`; its duration is what changes. */
export function proposeEnd(view: PlanView, activityId: string, end: Day): Proposal {
  const [activity, now] = [view.activity(activityId), view.scheduled(activityId)]
  if (!activity || !now) return proposeMove(view, activityId, isoOf(end))
  return proposeDuration(view, activityId, durationBetween(view, activity, dayOf(now.start), end))
}

/** Asks the planner what another duration of `activityId` would do. */
export function proposeDuration(view: PlanView, activityId: string, takes: Duration): Proposal {
  const [activity, now] = [view.activity(activityId), view.scheduled(activityId)]
  if (!activity || !now) return proposeMove(view, activityId, view.today)
  return proposeLength(view, activity, takes, [])
}

/** Asks the planner what it would do if `activityId` began on `start` and ended when it does now. */
export function proposeStart(view: PlanView, activityId: string, start: Day): Proposal {
  const [activity, now] = [view.activity(activityId), view.scheduled(activityId)]
  const move = proposeMove(view, activityId, isoOf(start))
  if (!activity || !now || move.refused || move.edit.kind !== 'moveActivity') return move
  const takes = durationBetween(view, activity, dayOf(move.landsOn), dayOf(now.end))
  const { stoppedBy } = move
  return { ...proposeLength(view, activity, takes, [move.edit]), ...(stoppedBy && { stoppedBy }) }
}

function proposeLength(view: PlanView, activity: Activity, takes: Duration, first: readonly SingleEdit[]): Proposal {
  const { id: activityId } = activity
  const now = view.scheduled(activityId)
  const length = durationEdit(activity, durationText(takes))
  const from = now?.start ?? view.today
  // Whatever is counted between two days is a duration that can be typed.
  if (typeof length === 'string') return proposeMove(view, activityId, from)
  const edit = oneGesture(activity.name, [...first, length])
  return asked({ activityId, edit, from }, () => {
    const after = viewAfter(view, applyEdit(view.plan, edit).plan)
    const landed = after.scheduled(activityId)
    const side = first.length > 0 ? 'start' : 'end'
    return {
      activityId,
      edit,
      landsOn: landed?.start ?? from,
      ...(landed && { length: { lastDay: landed.lastDay, takes } }),
      days: landed && now ? dayOf(landed[side]) - dayOf(now[side]) : 0,
      moved: movedBetween(view, after),
      broken: newlyBroken(view, after),
    }
  })
}
