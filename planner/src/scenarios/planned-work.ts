import type { Activity, Link } from '../plan/activities.ts'
import { PlanIndex } from '../plan/plan-index.ts'
import type { Plan } from '../plan/plan.ts'
import type { Phase, PhaseKind, Program } from '../plan/programs.ts'
import { neededBy } from './needed-by.ts'
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

/** Phases that a report of the program itself brings: they keep their place behind it. */
const AFTER_THE_REPORT: readonly PhaseKind[] = ['renewal', 'interim-assessment']
/** What happens inside an open window cannot be put off. */
const INSIDE_THE_WINDOW: readonly PhaseKind[] = ['observation-window', 'interim-fieldwork']

/**
 * What of a program can be made to wait for `others`: every activity of the phases that nobody has begun. A phase under
 * way runs to its end; what an open or pinned window asks stays in it; incubation runs by itself; a pin is a person's;
 * and what the others' reports need cannot wait for them.
 */
export function postponable(work: PlannedWork, program: Program, others: readonly Program[]): readonly Activity[] {
  const needed = neededBy(others, work)
  const waiting = new Set(program.phases.filter((phase) => canWait(phase, program, work)).map(({ id }) => id))
  return unbegunOf(work, program.id).filter(
    ({ phaseId, constraints, id }) =>
      waiting.has(phaseId) &&
      !needed.has(id) &&
      constraints.fixed === undefined &&
      id !== program.reportInHandId &&
      !runsByItself(id, work),
  )
}

function canWait(phase: Phase, program: Program, work: PlannedWork): boolean {
  const window = work.index.window(program.id)
  const isOpen = window !== undefined && (work.begun.has(window.id) || window.constraints.fixed !== undefined)
  if (AFTER_THE_REPORT.includes(phase.kind) || (isOpen && INSIDE_THE_WINDOW.includes(phase.kind))) return false
  return !work.plan.activities.some(
    ({ id, phaseId, programId }) => programId === program.id && phaseId === phase.id && work.begun.has(id),
  )
}

function runsByItself(id: string, { index }: PlannedWork): boolean {
  const activity = index.activity(id)
  return activity?.kind === 'wait' && index.phaseOf(activity)?.advance === 'clock'
}

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
