import type { Activity } from '../plan/activities.ts'
import type { Plan } from '../plan/plan.ts'
import { type Compiled, taskRow } from './compile.ts'
import { holdActivity } from './held.ts'
import { fitsIn, withOwnColumns, writeTask } from './problem-columns.ts'
import { waysOf } from './ways.ts'

/** A plan compiled by writing anew only what changed: the rows of the activities that did. */
export type Recompiled = { readonly compiled: Compiled; readonly changed: readonly number[] }

/**
 * The compiled form of `plan`, where it differs from the plan of `before` only in dates, lengths and people of some
 * activities; undefined where anything else differs: then it has to be compiled from the first. Members are compared by
 * reference: an edit shares whatever it leaves alone.
 */
export function recompiled(before: Compiled, plan: Plan): Recompiled | undefined {
  const old = before.index.plan
  if (!isSameAround(old, plan)) return undefined
  const changed = changedRows(old.activities, plan.activities)
  if (changed === undefined) return undefined
  const index = before.index.like(plan)
  const problem = withOwnColumns(before.problem)
  const ways = before.ways.slice()
  for (const i of changed) {
    const activity = plan.activities[i]!
    const own = waysOf(activity)
    const row = taskRow(activity, own, plan, before.team, problem.origin, before.statusDay)
    if (!fitsIn(problem, i, row)) return undefined
    ways[i] = own
    writeTask(problem, i, row)
    holdActivity(problem, i, before.mode[i]!, index, before.states.get(activity.id), before.statusDay)
  }
  return { compiled: { ...before, index, problem, ways }, changed }
}

/** Whether two plans share everything but their activities and their names. */
function isSameAround(a: Plan, b: Plan): boolean {
  return (
    a.activities.length === b.activities.length &&
    a.startsOn === b.startsOn &&
    a.settings === b.settings &&
    a.calendars === b.calendars &&
    a.people === b.people &&
    a.firms === b.firms &&
    a.programs === b.programs &&
    a.links === b.links &&
    a.controls === b.controls &&
    a.commitments === b.commitments &&
    a.decisions === b.decisions &&
    a.levellings === b.levellings
  )
}

/** The rows of activities that changed; undefined when one changed in what arcs and rules are made of. */
function changedRows(before: readonly Activity[], after: readonly Activity[]): readonly number[] | undefined {
  const changed: number[] = []
  for (let i = 0; i < after.length; i++) {
    const [old, now] = [before[i]!, after[i]!]
    if (old === now) continue
    if (!makesSameArcs(old, now)) return undefined
    changed.push(i)
  }
  return changed
}

const makesSameArcs = (a: Activity, b: Activity): boolean =>
  a.id === b.id &&
  a.kind === b.kind &&
  a.programId === b.programId &&
  a.phaseId === b.phaseId &&
  a.step === b.step &&
  a.calendarId === b.calendarId &&
  a.constraints.asLateAs === b.constraints.asLateAs
