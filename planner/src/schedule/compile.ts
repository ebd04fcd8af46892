import { type WorkingCalendar, workingCalendar } from '../calendar.ts'
import { type Day, dayNumber, dayOf, endAfter, plusDays } from '../day.ts'
import type { Activity } from '../plan/activities.ts'
import type { Calendar } from '../plan/people.ts'
import { PlanIndex } from '../plan/plan-index.ts'
import type { Plan } from '../plan/plan.ts'
import type { Lag } from '../plan/values.ts'
import { type ActivityState, activityStates, type Progress } from '../progress.ts'
import { RULES } from '../rules/rules.ts'
import type { Arc } from './arc.ts'
import { type Network, network } from './network.ts'
import { boundaryOf, finishFrom, NEVER, type Task } from './task.ts'

/** A plan, its ledger and a status date, ready to be scheduled. */
export type Compiled = {
  readonly index: PlanIndex
  readonly states: ReadonlyMap<string, ActivityState>
  readonly statusDay: Day
  readonly network: Network
}

/** Compiles a plan into tasks and arcs. `statusDate`: the day on which it is planned; nothing unstarted lies before it. */
export function compile(plan: Plan, progress: readonly Progress[], statusDate: string): Compiled {
  const index = new PlanIndex(plan)
  const states = activityStates(progress)
  const statusDay = dayOf(statusDate)
  const calendars = calendarsOf(plan, statusDay)
  const tasks = plan.activities.map((activity) =>
    taskOf(activity, index, calendars, states.get(activity.id), statusDay),
  )
  const floors = Int32Array.from(plan.activities, (activity) => floorOf(activity, plan, statusDate))
  const ceilings = Int32Array.from(plan.activities, ({ constraints }) =>
    constraints.notAfter ? endAfter(dayOf(constraints.notAfter)) : NEVER,
  )
  return { index, states, statusDay, network: network(tasks, arcsOf(plan, index), floors, ceilings) }
}

const CALENDARS = new WeakMap<Calendar, Map<string, WorkingCalendar>>()

/** Prefix tables reach this far around the status date and the last date that the plan names, in whole steps. */
const DAYS_BEFORE = 1500
const DAYS_AFTER = 4500
const STEP = 365

/** One table for each calendar of the plan, kept as long as the calendar lives. */
function calendarsOf(plan: Plan, statusDay: Day): ReadonlyMap<string, WorkingCalendar> {
  const step = (day: number) => day - (day % STEP)
  const from = plusDays(dayNumber(step(Math.min(statusDay, dayOf(plan.startsOn)))), -DAYS_BEFORE)
  const to = plusDays(dayNumber(step(Math.max(statusDay, lastDateNamed(plan)))), DAYS_AFTER)
  return new Map(plan.calendars.map((calendar) => [calendar.id, tableOf(calendar, from, to)]))
}

function lastDateNamed({ activities, startsOn }: Plan): Day {
  const dates = activities.flatMap(({ constraints: { notBefore, fixed, slots = [] } }) => [
    ...(notBefore ? [notBefore] : []),
    ...(fixed ? [fixed] : []),
    ...slots.map(({ end }) => end),
  ])
  return dayOf(dates.reduce((latest, date) => (date > latest ? date : latest), startsOn))
}

function tableOf(calendar: Calendar, from: Day, to: Day): WorkingCalendar {
  const known = CALENDARS.get(calendar) ?? new Map<string, WorkingCalendar>()
  CALENDARS.set(calendar, known)
  const key = `${from} ${to}`
  const table = known.get(key) ?? workingCalendar(calendar, [], from, to)
  known.set(key, table)
  return table
}

function floorOf(activity: Activity, plan: Plan, statusDate: string): Day {
  const { notBefore } = activity.constraints
  const dates = [plan.startsOn, statusDate, ...(notBefore ? [notBefore] : [])]
  return boundaryOf(
    activity,
    dates.reduce((latest, date) => (date > latest ? date : latest)),
  )
}

function taskOf(
  activity: Activity,
  index: PlanIndex,
  calendars: ReadonlyMap<string, WorkingCalendar>,
  state: ActivityState | undefined,
  statusDay: Day,
): Task {
  const calendar = calendars.get(activity.calendarId)
  if (!calendar) throw new RangeError(`no calendar ${activity.calendarId}`)
  const { slots, alignTo } = activity.constraints
  const keptEnd = activity.kind === 'window' ? keptEndOf(activity, index.plan) : undefined
  const task: Task = {
    id: activity.id,
    duration: { value: activity.estimate?.likely ?? 0, unit: activity.estimate?.unit ?? 'ed' },
    calendar,
    worked: activity.estimate?.unit === 'wd',
    slots: (slots ?? []).map((slot) => ({ start: dayOf(slot.start), end: dayOf(slot.end) })),
    ...(alignTo && { alignTo: alignTo === 'month' ? 1 : MONTHS_A_QUARTER }),
    ...(keptEnd !== undefined && { keptEnd }),
  }
  const held = heldSpan(activity, task, index, state, statusDay)
  return held ? { ...task, held } : task
}

const MONTHS_A_QUARTER = 3

/** The end that a decision "slide the start, keep the end" keeps for a program's window. */
function keptEndOf(activity: Activity, plan: Plan): Day | undefined {
  const kept = plan.decisions.findLast(
    ({ choice, programId, keepEndOn }) => choice === 'slide-start' && programId === activity.programId && keepEndOn,
  )
  return kept?.keepEndOn ? endAfter(dayOf(kept.keepEndOn)) : undefined
}

/** Where the past or a pin holds an activity. */
function heldSpan(
  activity: Activity,
  task: Task,
  index: PlanIndex,
  state: ActivityState | undefined,
  statusDay: Day,
): Task['held'] {
  if (state?.finishedOn) {
    const end = endAfter(dayOf(state.finishedOn))
    const start = activity.kind === 'milestone' ? end : dayOf(state.startedOn ?? state.finishedOn)
    return { start: dayNumber(Math.min(start, end)), end, by: 'finished' }
  }
  if (state?.startedOn) {
    const start = boundaryOf(activity, state.startedOn)
    return { start, end: openEnd(activity, task, index, state, start, statusDay), by: 'started' }
  }
  const { fixed } = activity.constraints
  if (!fixed) return undefined
  const start = boundaryOf(activity, fixed)
  return { start, end: finishFrom(task, start), by: 'pin' }
}

/**
 * When something that is under way ends. A window, or incubation, ends by the calendar. Anything else has its stated
 * remaining days, or what its estimate leaves, before it from the status date; at least one day until it is reported done.
 */
function openEnd(
  activity: Activity,
  task: Task,
  index: PlanIndex,
  state: ActivityState,
  start: Day,
  statusDay: Day,
): Day {
  if (activity.kind === 'milestone') return start
  const planned = finishFrom(task, start)
  if (activity.kind === 'window' || isIncubation(activity, index)) return planned
  const from = dayNumber(Math.max(start, statusDay))
  if (!state.remaining) return dayNumber(Math.max(planned, finishFrom(oneDay(task), from)))
  const asOf = dayNumber(Math.max(from, dayOf(state.remaining.asOf)))
  return task.calendar.finish(asOf, Math.max(1, state.remaining.days))
}

/** Time that has to pass and that nobody outside can stretch. */
const isIncubation = (activity: Activity, index: PlanIndex): boolean =>
  activity.kind === 'wait' && index.phaseOf(activity)?.advance === 'clock'

const oneDay = (task: Task): Task => ({
  ...task,
  duration: { value: 1, unit: task.duration.unit === 'wd' ? 'wd' : 'ed' },
})

function arcsOf(plan: Plan, index: PlanIndex): Arc[] {
  return [...linkArcs(plan, index), ...asLateAsArcs(plan, index), ...ruleArcs(index)]
}

function linkArcs(plan: Plan, index: PlanIndex): Arc[] {
  return plan.links.flatMap(({ id, from, to, type, min, max }): Arc[] => {
    const ends = { from: index.position(from), to: index.position(to), type }
    const least: Arc = { ...ends, sense: 'min', lags: [min], origin: { kind: 'link', linkId: id } }
    return max ? [least, { ...ends, sense: 'max', lags: [max], origin: { kind: 'max-lag', linkId: id } }] : [least]
  })
}

function asLateAsArcs(plan: Plan, index: PlanIndex): Arc[] {
  return plan.activities.flatMap(({ id, constraints: { asLateAs } }): Arc[] => {
    if (!asLateAs) return []
    const before: Lag = { value: -asLateAs.buffer.value, unit: asLateAs.buffer.unit }
    const ends = { from: index.position(asLateAs.anchorId), to: index.position(id), type: 'SF' as const }
    return [{ ...ends, sense: 'as-late-as', lags: [before], origin: { kind: 'as-late-as' } }]
  })
}

function ruleArcs(index: PlanIndex): Arc[] {
  return RULES.flatMap((rule) =>
    rule.arcs(index).map(({ from, to, type, sense, lags, controlId }): Arc => {
      const ends = { from: index.position(from), to: index.position(to), type }
      return { ...ends, sense, lags, origin: { kind: 'rule', rule: rule.id, ...(controlId && { controlId }) } }
    }),
  )
}
