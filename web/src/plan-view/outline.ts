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
import type { Shape } from '../chart-geometry/marks.ts'
import type { Span } from '../chart-geometry/time-scale.ts'
import { type PlanView, phaseKey, programKey } from './plan-view.ts'

/** The family of colours of something drawn. */
export type Hue = 'soc2' | 'hitrust' | 'shared'

/** Something to draw in a row. `activityId` when dragging it means something. */
export type RowMark = {
  readonly key: string
  readonly shape: Shape
  readonly span: Span
  readonly hue: Hue
  readonly done: number
  readonly isCritical: boolean
  readonly isBooked: boolean
  readonly activityId?: string
}

/** A row of the grid and the chart. Texts are made from it by the columns; places by the geometry. */
export type OutlineRow = {
  readonly key: string
  readonly level: 1 | 2 | 3
  readonly name: string
  readonly hue: Hue
  readonly programId: string
  readonly phaseId?: string
  readonly activity?: Activity
  readonly scheduled?: ScheduledActivity
  readonly isExpanded?: boolean
  readonly span: Span
  readonly float: number | undefined
  readonly isCritical: boolean
  readonly estimate?: Estimate
  readonly costs: readonly CostEstimate[]
  readonly assignments: readonly Assignment[]
  readonly marks: readonly RowMark[]
}

/** An activity with its dates. */
type Dated = { readonly activity: Activity; readonly scheduled: ScheduledActivity }

/** Program → phase → activity, in the order of the plan, less what is folded away. */
export function outline(view: PlanView, collapsed: ReadonlySet<string>): readonly OutlineRow[] {
  const dated = datedByPhase(view)
  return view.plan.programs.flatMap((program) => {
    const phases = program.phases.filter((phase) => dated.has(phaseKey(program.id, phase.id)))
    const all = phases.flatMap((phase) => dated.get(phaseKey(program.id, phase.id)) ?? [])
    if (all.length === 0) return []
    const isExpanded = !collapsed.has(programKey(program.id))
    const rows = [programRow(view, program, all, isExpanded)]
    if (!isExpanded) return rows
    for (const phase of phases) {
      const inside = dated.get(phaseKey(program.id, phase.id)) ?? []
      const isOpen = !collapsed.has(phaseKey(program.id, phase.id))
      rows.push(phaseRow(view, program, phase, inside, isOpen))
      if (isOpen) rows.push(...inside.map((one) => activityRow(view, program, phase, one)))
    }
    return rows
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
    marks: [markOver(inside, { key, shape: 'program', hue: program.kind })],
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
  const hue = inside.every(({ activity }) => view.isShared(activity.id)) ? 'shared' : program.kind
  return {
    ...summaryOf(view, inside),
    key,
    level: 2,
    name: phase.name,
    hue,
    programId: program.id,
    phaseId: phase.id,
    isExpanded,
    marks: isExpanded
      ? [markOver(inside, { key, shape: 'phase', hue })]
      : foldedMarks(view, program, phase, inside, hue),
  }
}

function activityRow(view: PlanView, program: Program, phase: Phase, { activity, scheduled }: Dated): OutlineRow {
  const hue = view.isShared(activity.id) ? 'shared' : program.kind
  return {
    ...summaryOf(view, [{ activity, scheduled }]),
    key: activity.id,
    level: 3,
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
    span: spanOf(inside),
    float: left.length === 0 ? undefined : Math.min(...left.map(({ scheduled }) => scheduled.totalFloat)),
    isCritical: left.some(({ scheduled }) => scheduled.criticalFor.length > 0),
    assignments: inside.flatMap(({ activity }) => activity.assignments),
    costs: inside.flatMap(({ activity }) => view.costs(activity.id)),
  }
}

/** What a folded phase shows of its inside: its windows and waits as they are, its work as one bar, its reports. */
function foldedMarks(view: PlanView, program: Program, phase: Phase, inside: readonly Dated[], hue: Hue): RowMark[] {
  const shaped = inside.map((dated) => ({ dated, shape: shapeOf(program, phase, dated.activity) }))
  const points = shaped.filter(({ shape }) => shape === 'report' || shape === 'certified')
  const own = shaped.filter(({ shape }) => shape === 'window' || shape === 'wait')
  const incubations = shaped.filter(({ shape }) => shape === 'incubation').map(({ dated }) => dated)
  const work = shaped.filter(({ shape }) => shape === 'work').map(({ dated }) => dated)
  const marks = [...own, ...points].map(({ dated, shape }) =>
    markOf(dated, phase, shape, view.isShared(dated.activity.id) ? 'shared' : hue),
  )
  if (work.length > 0) marks.unshift(markOver(work, { key: `${phase.id} work`, shape: 'work', hue }))
  if (incubations.length > 0) {
    marks.push(markOver(incubations, { key: `${phase.id} incubation`, shape: 'incubation', hue }))
  }
  const milestones = shaped.filter(({ shape }) => shape === 'milestone')
  return marks.length > 0 ? marks : milestones.map(({ dated, shape }) => markOf(dated, phase, shape, hue))
}

/** How an activity is drawn: by its kind, and by what the standard makes of it. */
export function shapeOf(program: Program, phase: Phase, activity: Activity): Shape {
  if (activity.id === program.reportInHandId) return 'report'
  if (program.kind === 'hitrust' && activity.id === program.certifiedFromId) return 'certified'
  if (phase.kind === 'incubation' && activity.kind !== 'milestone') return 'incubation'
  return activity.kind
}

function markOf({ activity, scheduled }: Dated, phase: Phase, shape: Shape, hue: Hue): RowMark {
  return {
    key: activity.id,
    shape,
    span: spanOf([{ activity, scheduled }]),
    hue,
    done: scheduled.done,
    isCritical: scheduled.criticalFor.length > 0 && scheduled.state !== 'done',
    isBooked: isBooked(activity, phase),
    activityId: activity.id,
  }
}

/** Work that may run only in a slot somebody keeps for it, and HITRUST's QA, which always does. */
const isBooked = ({ constraints, kind }: Activity, phase: Phase): boolean =>
  constraints.slots !== undefined || (phase.kind === 'hitrust-qa' && kind === 'wait')

function markOver(inside: readonly Dated[], drawn: { key: string; shape: Shape; hue: Hue }): RowMark {
  const length = ({ scheduled }: Dated) => dayOf(scheduled.end) - dayOf(scheduled.start)
  const total = inside.reduce((sum, dated) => sum + length(dated), 0)
  const done = inside.reduce((sum, dated) => sum + dated.scheduled.done * length(dated), 0)
  return {
    ...drawn,
    span: spanOf(inside),
    done: total > 0 ? done / total : 0,
    isCritical: inside.some(({ scheduled }) => scheduled.criticalFor.length > 0 && scheduled.state !== 'done'),
    isBooked: false,
  }
}

function spanOf(inside: readonly Dated[]): Span {
  const starts = inside.map(({ scheduled }) => scheduled.start).sort()
  const ends = inside.map(({ scheduled }) => scheduled.end).sort()
  return { start: dayOf(starts[0] ?? ''), end: dayOf(ends.at(-1) ?? '') }
}
