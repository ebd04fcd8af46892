import { dayOf, isoOf, lastDay, plusMonths } from '../day.ts'
import { workingCalendar } from '../calendar.ts'
import type { Activity } from '../plan/activities.ts'
import type { ActivityState } from '../progress.ts'
import { ruleById, sourcesOfRule } from '../rules/rules.ts'
import type { Reason } from '../schedule/reason.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { ScheduledActivity } from '../schedule/wire.ts'
import type { Pusher, WhyReason, WhyStep } from './why-step.ts'

type Path = { readonly steps: readonly WhyStep[]; readonly isGrounded: boolean }

const NOTHING: Path = { steps: [], isGrounded: false }

/**
 * The binding reasons from an activity back to something that nothing in the plan pushes: today, a date, what is under
 * way. All reasons of an activity bind together, so any chain is true; the one that ends is taken, never one that goes
 * round (an activity that is as late as its successor allows explains nothing of that successor).
 */
export const chainOf = (
  dates: Schedule,
  states: ReadonlyMap<string, ActivityState>,
  activityId: string,
): readonly WhyStep[] => pathFrom(activityId, dates, states, new Set()).steps

function pathFrom(
  activityId: string,
  dates: Schedule,
  states: ReadonlyMap<string, ActivityState>,
  seen: Set<string>,
): Path {
  seen.add(activityId)
  const activity = dates.index.activity(activityId)
  const scheduled = dates.activity(activityId)
  if (!activity || !scheduled) return NOTHING
  const reasons = scheduled.reasons.map((reason) => reasonTo(activityId, reason)).toSorted(byHowFarBack)
  let best: { readonly first: WhyReason; readonly rest: Path } | undefined
  for (const first of reasons) {
    const rest = pathBehind(first, dates, states, seen)
    if (best && !rest.isGrounded) continue
    best = { first, rest }
    if (rest.isGrounded) break
  }
  if (!best) return NOTHING
  const { first, rest } = best
  const step = stepOf(activity, scheduled, states.get(activityId), dates, [
    first,
    ...reasons.filter((one) => one !== first),
  ])
  return { steps: [step, ...rest.steps], isGrounded: rest.isGrounded }
}

/** Today ends a chain; else what pushes is followed before a date that somebody set, which leads no further back. */
const byHowFarBack = (a: WhyReason, b: WhyReason): number => rankOf(a) - rankOf(b)

const rankOf = ({ kind, from }: WhyReason): number =>
  kind === 'plan-start' || kind === 'status-date' ? 0 : from ? 1 : 2

/** The chain behind one reason: behind a link the activity it comes from, behind somebody's time who gave it back last. */
function pathBehind(
  { from, to, reason }: WhyReason,
  dates: Schedule,
  states: ReadonlyMap<string, ActivityState>,
  seen: Set<string>,
): Path {
  if (!from) return { steps: [], isGrounded: true }
  const blockedBy = reason.kind === 'capacity' ? reason.blockedBy : []
  const next = from.kind === 'activity' ? [from.id] : blockedBy.toSorted(byReturn(dates, to))
  if (next.length === 0) return { steps: [], isGrounded: true }
  let best = NOTHING
  for (const id of next) {
    if (seen.has(id) || best.isGrounded) continue
    const path = pathFrom(id, dates, states, seen)
    if (path.isGrounded || best === NOTHING) best = path
  }
  return best
}

/** Those that were done when `to` could start, the last one first: for that one it waited. Then those that go on. */
function byReturn(dates: Schedule, to: string): (a: string, b: string) => number {
  const start = dates.spanOf(to)?.start ?? 0
  const endOf = (id: string) => dates.spanOf(id)?.end ?? 0
  const rank = (id: string) => (endOf(id) <= start ? start - endOf(id) : endOf(id))
  return (a, b) => rank(a) - rank(b)
}

function reasonTo(to: string, reason: Reason): WhyReason {
  const from = pusherOf(reason)
  const rule = 'rule' in reason && reason.rule ? ruleById(reason.rule) : undefined
  return {
    kind: reason.kind,
    on: reason.on,
    to,
    ...(from && { from }),
    ...(rule && { rule: rule.id }),
    sources: rule ? sourcesOfRule(rule).map(({ id }) => id) : [],
    reason,
  }
}

const pusherOf = (reason: Reason): Pusher | undefined =>
  'from' in reason ? { kind: 'activity', id: reason.from } : 'resource' in reason ? reason.resource : undefined

function stepOf(
  activity: Activity,
  scheduled: ScheduledActivity,
  { remaining, finishedOn }: ActivityState = {},
  dates: Schedule,
  reasons: WhyStep['reasons'],
): WhyStep {
  const { id, start, end, lastDay: last, state } = scheduled
  return {
    to: id,
    start: start === end ? isoOf(lastDay(dayOf(start))) : start,
    lastDay: last,
    ...lengthOf(activity, scheduled, dates),
    state,
    ...(remaining && !finishedOn && { remaining }),
    reasons,
  }
}

/** How long an activity takes on its own clock, as it is dated; months only where its span is exactly that many. */
function lengthOf(
  { estimate, calendarId, kind }: Activity,
  { start, end }: ScheduledActivity,
  { plan }: Schedule,
): Pick<WhyStep, 'days' | 'unit'> {
  const [first, after] = [dayOf(start), dayOf(end)]
  if (kind === 'milestone' || !estimate) return { days: 0, unit: 'wd' }
  if (estimate.unit === 'mo' && plusMonths(first, estimate.likely) === after)
    return { days: estimate.likely, unit: 'mo' }
  const calendar = plan.calendars.find((one) => one.id === calendarId)
  if (estimate.unit !== 'wd' || !calendar) return { days: after - first, unit: 'ed' }
  return { days: workingCalendar(calendar, [], first, after).workingDays(first, after), unit: 'wd' }
}
