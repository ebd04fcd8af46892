import type { Activity, Link } from '../plan/activities.ts'
import { PlanIndex } from '../plan/plan-index.ts'
import type { Plan } from '../plan/plan.ts'
import type { PhaseKind, Program } from '../plan/programs.ts'
import { activityStates, type Progress } from '../progress.ts'

/** A plan with what has begun of it: what a scenario may still arrange, and what stays as it is. */
export type PlannedWork = {
  /** Without the links of an order of programs that was promoted before, where what they hold has not begun. */
  readonly plan: Plan
  readonly orderLinks: readonly Link[]
  readonly index: PlanIndex
  readonly progress: readonly Progress[]
  /** Ids of activities that are under way or finished. */
  readonly begun: ReadonlySet<string>
  readonly finished: ReadonlySet<string>
}

/** Links that an order of programs makes carry this name, so that the next order takes them away again. */
export const ORDER = 'order-of-programs'

export function plannedWork(whole: Plan, progress: readonly Progress[]): PlannedWork {
  const states = [...activityStates(progress)].filter(([, { startedOn }]) => startedOn !== undefined)
  const begun = new Set(states.map(([id]) => id))
  const orderLinks = whole.links.filter(({ id, to }) => id.startsWith(`${ORDER}-`) && !begun.has(to))
  const plan = { ...whole, links: whole.links.filter((link) => !orderLinks.includes(link)) }
  return {
    plan,
    orderLinks,
    index: new PlanIndex(plan),
    progress,
    begun,
    finished: new Set(states.flatMap(([id, { finishedOn }]) => (finishedOn === undefined ? [] : [id]))),
  }
}

/** The activities of a program that nobody has begun, in plan order. */
export const unbegunOf = ({ plan, begun }: PlannedWork, programId: string): readonly Activity[] =>
  plan.activities.filter((activity) => activity.programId === programId && !begun.has(activity.id))

export const isFinished = ({ finished }: PlannedWork, { reportInHandId }: Program): boolean =>
  finished.has(reportInHandId)

/** A program's activities in phases of these kinds, in plan order. */
export const activitiesIn = ({ plan, index }: PlannedWork, programId: string, kinds: readonly PhaseKind[]) =>
  plan.activities.filter((activity) => {
    const phase = activity.programId === programId ? index.phaseOf(activity) : undefined
    return phase !== undefined && kinds.includes(phase.kind)
  })

/** Those of `activities` that no other of them holds back: to make these wait is to make all of them wait. */
export function firstOf(activities: readonly Activity[], { links }: Plan): readonly Activity[] {
  const next = followers(links)
  const behind = new Set<string>()
  const open = activities.flatMap(({ id }) => next.get(id) ?? [])
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (behind.has(id)) continue
    behind.add(id)
    open.push(...(next.get(id) ?? []))
  }
  return activities.filter(({ id }) => !behind.has(id))
}

/** Who cannot start before whom: links that hold a start back, by the activity they come from. */
function followers(links: readonly Link[]): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>()
  for (const { from, to, type, min } of links) {
    if ((type !== 'FS' && type !== 'SS') || min.value < 0) continue
    next.set(from, [...(next.get(from) ?? []), to])
  }
  return next
}
