import {
  type Activity,
  type Assignment,
  type CostEstimate,
  dayOf,
  type Estimate,
  type Phase,
  type Plan,
  type Program,
  type ScheduledActivity,
} from '@stagger/planner'
import type { Span } from '../chart-geometry/time-scale.ts'
import { type Dated, foldedMarks, type Hue, markOf, markOver, type RowMark, shapeOf, spanOf } from './outline-marks.ts'
import { type PlanView, phaseKey, programKey } from './plan-view.ts'

/** A row of the grid and the chart. Texts are made from it by the columns; places by the geometry. */
export type OutlineRow = {
  readonly key: string
  readonly level: 1 | 2 | 3
  readonly name: string
  /** Of an activity: its place among all of the plan, as the grid lists them; what typed links name it by. */
  readonly number?: number
  readonly hue: Hue
  readonly programId: string
  readonly phaseId?: string
  readonly activity?: Activity
  readonly scheduled?: ScheduledActivity
  readonly isExpanded?: boolean
  /** A phase or program without activities: its span says nothing. */
  readonly isEmpty?: boolean
  readonly span: Span
  readonly float: number | undefined
  readonly isCritical: boolean
  readonly estimate?: Estimate
  readonly costs: readonly CostEstimate[]
  readonly assignments: readonly Assignment[]
  readonly marks: readonly RowMark[]
}

/** Program → phase → activity, in the order of the plan, less what is folded away or does not match. */
export function outline(
  view: PlanView,
  collapsed: ReadonlySet<string>,
  matches?: (activity: Activity) => boolean,
): readonly OutlineRow[] {
  const dated = datedByPhase(view)
  let number = 0
  return view.plan.programs.flatMap((program) => {
    const inPhase = (phase: Phase) => dated.get(phaseKey(program.id, phase.id)) ?? []
    const isExpanded = !collapsed.has(programKey(program.id))
    const rows: OutlineRow[] = []
    for (const phase of program.phases) {
      const inside = inPhase(phase)
      const first = number + 1
      number += inside.length
      const numbered = inside.map((one, i) => ({ one, number: first + i }))
      const shown = matches ? numbered.filter(({ one }) => matches(one.activity)) : numbered
      if (matches && shown.length === 0) continue
      const isOpen = !collapsed.has(phaseKey(program.id, phase.id))
      rows.push(phaseRow(view, program, phase, inside, isOpen))
      if (isOpen) rows.push(...shown.map((each) => activityRow(view, program, phase, each.one, each.number)))
    }
    if (matches && rows.length === 0) return []
    const summary = programRow(view, program, program.phases.flatMap(inPhase), isExpanded)
    return isExpanded ? [summary, ...rows] : [summary]
  })
}

/** The keys of all phases: folded when the page opens, so that both programs are seen whole. */
export const phaseKeys = (plan: Plan): readonly string[] =>
  plan.programs.flatMap((program) => program.phases.map((phase) => phaseKey(program.id, phase.id)))

/** The keys of the rows that must be unfolded to see `key`. */
export function ancestorsOf(view: PlanView, key: string): readonly string[] {
  const activity = view.activity(key)
  if (activity) return [programKey(activity.programId), phaseKey(activity.programId, activity.phaseId)]
  const program = view.plan.programs.find(({ id, phases }) => phases.some((phase) => phaseKey(id, phase.id) === key))
  return program ? [programKey(program.id)] : []
}

function datedByPhase(view: PlanView): ReadonlyMap<string, readonly Dated[]> {
  const found = new Map<string, Dated[]>()
  for (const activity of view.plan.activities) {
    const scheduled = view.scheduled(activity.id)
    if (!scheduled) continue
    const key = phaseKey(activity.programId, activity.phaseId)
    const list = found.get(key)
    if (list) list.push({ activity, scheduled })
    else found.set(key, [{ activity, scheduled }])
  }
  return found
}

function programRow(view: PlanView, program: Program, inside: readonly Dated[], isExpanded: boolean): OutlineRow {
  const key = programKey(program.id)
  return {
    ...summaryOf(view, inside),
    key,
    level: 1,
    name: program.name,
    hue: program.kind,
    programId: program.id,
    isExpanded,
    marks: inside.length > 0 ? [markOver(inside, { key, shape: 'program', hue: program.kind })] : [],
  }
}

function phaseRow(
  view: PlanView,
  program: Program,
  phase: Phase,
  inside: readonly Dated[],
  isExpanded: boolean,
): OutlineRow {
  const key = phaseKey(program.id, phase.id)
  const hue = inside.length > 0 && inside.every(({ activity }) => view.isShared(activity.id)) ? 'shared' : program.kind
  const phaseMarks = (): readonly RowMark[] => {
    if (inside.length === 0) return []
    return isExpanded
      ? [markOver(inside, { key, shape: 'phase', hue })]
      : foldedMarks(view, program, phase, inside, hue)
  }
  return {
    ...summaryOf(view, inside),
    key,
    level: 2,
    name: phase.name,
    hue,
    programId: program.id,
    phaseId: phase.id,
    isExpanded,
    marks: phaseMarks(),
  }
}

function activityRow(
  view: PlanView,
  program: Program,
  phase: Phase,
  { activity, scheduled }: Dated,
  number: number,
): OutlineRow {
  const hue = view.isShared(activity.id) ? 'shared' : program.kind
  return {
    ...summaryOf(view, [{ activity, scheduled }]),
    key: activity.id,
    level: 3,
    number,
    name: activity.name,
    hue,
    programId: program.id,
    phaseId: phase.id,
    activity,
    scheduled,
    ...(activity.estimate && { estimate: activity.estimate }),
    marks: [markOf({ activity, scheduled }, phase, shapeOf(program, phase, activity), hue)],
  }
}

function summaryOf(view: PlanView, inside: readonly Dated[]) {
  // What is done has no float to lose.
  const left = inside.filter(({ scheduled }) => scheduled.state !== 'done')
  return {
    span: inside.length > 0 ? spanOf(inside) : { start: dayOf(view.today), end: dayOf(view.today) },
    isEmpty: inside.length === 0,
    float: left.length === 0 ? undefined : Math.min(...left.map(({ scheduled }) => scheduled.totalFloat)),
    isCritical: left.some(({ scheduled }) => scheduled.criticalFor.length > 0),
    assignments: inside.flatMap(({ activity }) => activity.assignments),
    costs: inside.flatMap(({ activity }) => view.costs(activity.id)),
  }
}
