import { type Day, DAYS_A_WEEK, dayNumber, dayOf, endAfter, isoOf, plusDays } from '../day.ts'
import type { Activity } from '../plan/activities.ts'
import type { Decision } from '../plan/controls.ts'
import { PlanIndex } from '../plan/plan-index.ts'
import type { Plan } from '../plan/plan.ts'
import type { Lag } from '../plan/values.ts'
import { type ActivityState, activityStates, type Progress } from '../progress.ts'
import { boundaryOf } from './boundary.ts'
import type { Frame } from './calendar-axes.ts'
import { type ArcOrigin, compileArcs, UNITS } from './compile-arcs.ts'
import { compileObjective } from './compile-objective.ts'
import { compileTeam, type Team } from './compile-team.ts'
import { holdActivity } from './held.ts'
import type { Problem } from './problem.ts'
import { problemOf, type TaskRow } from './problem-columns.ts'
import { chosenWay, type Way, waysOf } from './ways.ts'

/** A plan, its ledger and a status date, ready to be scheduled. Rows of the problem are the plan's activities in order. */
export type Compiled = {
  readonly index: PlanIndex
  readonly states: ReadonlyMap<string, ActivityState>
  readonly statusDay: Day
  readonly team: Team
  readonly problem: Problem
  /** Where each arc comes from. */
  readonly origins: readonly ArcOrigin[]
  /** The ways to do each activity; mode `firstMode[i] + k` is the k-th of activity i. */
  readonly ways: readonly (readonly Way[])[]
  /** The mode of each activity: that of the accepted levelling, or the plan's own. */
  readonly mode: Int32Array
}

/** A day of the engine as a day of the calendar. */
export const dayIn = ({ problem }: Compiled, day: number): Day => plusDays(problem.origin, day)

/** Tables begin this long before the first date, so that late dates of what is overdue still lie inside. */
const DAYS_BEFORE = 1500
/** Tables are made for whole steps, so that a drag finds those of the day before. */
const STEP = 365
const DAYS_A_MONTH = 31

/** How far a plan may reach from its origin: first about twenty years, then eighty, then two hundred, then it is refused. */
export const HORIZONS = [7300, 29_200, 73_000] as const

/**
 * Compiles a plan into a problem. `statusDate`: the day on which it is planned; nothing unstarted lies before it.
 * `farthest`: days that the tables reach at most.
 */
export function compile(
  plan: Plan,
  progress: readonly Progress[],
  statusDate: string,
  farthest: number = HORIZONS[0],
): Compiled {
  const index = new PlanIndex(plan)
  const states = activityStates(progress)
  const statusDay = dayOf(statusDate)
  const arcs = compileArcs(plan, index)
  const frame = frameOf(plan, states, statusDay, farthest)
  const team = compileTeam(plan, frame)
  const ways = plan.activities.map(waysOf)
  const problem = problemOf({
    ...frame,
    ...team,
    ...compileObjective(index, frame),
    tasks: plan.activities.map((activity, i) => taskRow(activity, ways[i] ?? [], plan, team, frame.origin, statusDay)),
    arcs: arcs.rows,
  })
  const mode = modesOf(plan, problem, ways)
  plan.activities.forEach(({ id }, i) => holdActivity(problem, i, mode[i]!, index, states.get(id), statusDay))
  return { index, states, statusDay, team, problem, origins: arcs.origins, ways, mode }
}

/** The mode of each activity under the accepted levelling, if there is one. */
function modesOf({ activities, levellings = [] }: Plan, problem: Problem, ways: Compiled['ways']): Int32Array {
  const choices = new Map(levellings[0]?.choices.map((choice) => [choice.activityId, choice]))
  return Int32Array.from(
    activities,
    ({ id }, i) => problem.firstMode[i]! + (choices.size === 0 ? 0 : chosenWay(ways[i] ?? [], choices.get(id))),
  )
}

function frameOf(plan: Plan, states: Compiled['states'], statusDay: Day, farthest: number): Frame {
  const started = [...states.values()].flatMap(({ startedOn }) => (startedOn ? [dayOf(startedOn)] : []))
  const first = started.reduce<number>((least, day) => Math.min(least, day), Math.min(statusDay, dayOf(plan.startsOn)))
  const origin = plusDays(dayNumber(first - (((first % STEP) + STEP) % STEP)), -DAYS_BEFORE)
  const needed = lastDateNamed(plan, statusDay) - origin + lengthOf(plan) + DAYS_BEFORE
  return { origin, horizon: farthest > HORIZONS[0] ? farthest : Math.min(farthest, Math.ceil(needed / STEP) * STEP) }
}

function lastDateNamed({ activities, startsOn, people, calendars }: Plan, statusDay: Day): Day {
  let latest: string = startsOn
  const name = (date: string | undefined) => {
    if (date !== undefined && date > latest) latest = date
  }
  for (const { constraints } of activities) {
    name(constraints.notBefore)
    name(constraints.fixed)
    for (const { end } of constraints.slots ?? []) name(end)
  }
  for (const { leave } of people) for (const { end } of leave) name(end)
  for (const { closures } of calendars) for (const { end } of closures) name(end)
  return dayNumber(Math.max(statusDay, dayOf(latest)))
}

/** Days that everything takes one after the other, on the emptiest calendar of the plan: no levelling needs longer. */
function lengthOf({ activities, links, calendars }: Plan): number {
  const week = Math.min(...calendars.map(({ workingWeek }) => workingWeek.length))
  const days = ({ value, unit }: Lag) =>
    Math.max(0, unit === 'wd' ? (value * DAYS_A_WEEK) / week : unit === 'mo' ? value * DAYS_A_MONTH : value)
  const longest = ({ estimate, modes = [] }: Activity) =>
    estimate
      ? days({ value: Math.max(estimate.likely, ...modes.map((mode) => mode.duration)), unit: estimate.unit })
      : 0
  const work = activities.reduce((sum, activity) => sum + longest(activity), 0)
  return Math.ceil(links.reduce((sum, { min }) => sum + days(min), work))
}

const MONTHS_A_QUARTER = 3

/** One activity as a row of the problem; what holds it is written later. */
export function taskRow(
  activity: Activity,
  ways: readonly Way[],
  plan: Plan,
  team: Team,
  origin: Day,
  statusDay: Day,
): TaskRow {
  const { slots, alignTo, notAfter, notBefore } = activity.constraints
  const unit = activity.estimate?.unit ?? 'ed'
  const planned = isoOf(statusDay)
  const unstarted = planned > plan.startsOn ? planned : plan.startsOn
  const earliest = notBefore !== undefined && notBefore > unstarted ? notBefore : unstarted
  const keptEnd = activity.kind === 'window' ? keptEndOf(activity, plan) : undefined
  return {
    unit: UNITS[unit],
    axis: team.axisOf(activity.calendarId),
    startsWorked: unit === 'wd',
    floor: boundaryOf(activity, earliest) - origin,
    ...(alignTo && { alignMonths: alignTo === 'month' ? 1 : MONTHS_A_QUARTER }),
    ...(notAfter && { ceiling: endAfter(dayOf(notAfter)) - origin }),
    ...(keptEnd !== undefined && { keptEnd: keptEnd - origin }),
    ...(slots && {
      // A document may name them in any order.
      slots: slots
        .map(({ start, end }) => ({ start: dayOf(start) - origin, end: dayOf(end) - origin }))
        .toSorted((a, b) => a.start - b.start),
    }),
    modes: ways.map((way) => team.modeOf(activity, way)),
  }
}

/** The end that a decision "slide the start, keep the end" keeps: of the window that it names, else of the first one. */
function keptEndOf({ id, programId, step }: Activity, plan: Plan): Day | undefined {
  const isAboutIt = ({ windowId }: Decision) => (windowId ? windowId === id : step !== 'window-opens-next')
  const kept = plan.decisions.findLast(
    (one) => one.choice === 'slide-start' && one.programId === programId && one.keepEndOn && isAboutIt(one),
  )
  return kept?.keepEndOn ? endAfter(dayOf(kept.keepEndOn)) : undefined
}
