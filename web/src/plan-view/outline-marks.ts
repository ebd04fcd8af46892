import { type Activity, type Day, dayOf, type Phase, type Program, type ScheduledActivity } from '@stagger/planner'
import type { Shape } from '../chart-geometry/marks.ts'
import type { Span } from '../chart-geometry/time-scale.ts'
import { once } from '../once.ts'
import { namedStart, type PlanView } from './plan-view.ts'

/** The family of colours of something drawn. */
export type Hue = 'soc2' | 'hitrust' | 'shared'

/**
 * Something to draw in a row: over `span`, of which people name `firstDay` as the first. `activityId` when dragging it
 * means something.
 */
export type RowMark = {
  readonly key: string
  readonly shape: Shape
  readonly span: Span
  readonly firstDay: Day
  readonly hue: Hue
  readonly done: number
  /** Found when it is asked for: it takes the floats towards every report. */
  readonly isCritical: () => boolean
  readonly isBooked: boolean
  readonly activityId?: string
}

/** An activity with its dates. */
export type Dated = { readonly activity: Activity; readonly scheduled: ScheduledActivity }

/** What a folded phase shows of its inside: its windows and waits as they are, its work as one bar, its reports. */
export function foldedMarks(
  view: PlanView,
  program: Program,
  phase: Phase,
  inside: readonly Dated[],
  hue: Hue,
): RowMark[] {
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

export function markOf({ activity, scheduled }: Dated, phase: Phase, shape: Shape, hue: Hue): RowMark {
  return {
    key: activity.id,
    shape,
    span: spanOf([{ activity, scheduled }]),
    firstDay: firstDayOf([{ activity, scheduled }]),
    hue,
    done: scheduled.done,
    isCritical: once(() => isCritical(scheduled)),
    isBooked: isBooked(activity, phase),
    activityId: activity.id,
  }
}

const isCritical = ({ criticalFor, state }: ScheduledActivity): boolean => criticalFor.length > 0 && state !== 'done'

/** Work that may run only in a slot somebody keeps for it, and HITRUST's QA, which always does. */
const isBooked = ({ constraints, kind }: Activity, phase: Phase): boolean =>
  constraints.slots !== undefined || (phase.kind === 'hitrust-qa' && kind === 'wait')

export function markOver(inside: readonly Dated[], drawn: { key: string; shape: Shape; hue: Hue }): RowMark {
  const length = ({ scheduled }: Dated) => dayOf(scheduled.end) - dayOf(scheduled.start)
  const total = inside.reduce((sum, dated) => sum + length(dated), 0)
  const done = inside.reduce((sum, dated) => sum + dated.scheduled.done * length(dated), 0)
  return {
    ...drawn,
    span: spanOf(inside),
    firstDay: firstDayOf(inside),
    done: total > 0 ? done / total : 0,
    isCritical: once(() => inside.some(({ scheduled }) => isCritical(scheduled))),
    isBooked: false,
  }
}

export function spanOf(inside: readonly Dated[]): Span {
  const starts = inside.map(({ scheduled }) => dayOf(scheduled.start))
  const ends = inside.map(({ scheduled }) => dayOf(scheduled.end))
  return {
    start: starts.reduce((first, day) => (day < first ? day : first)),
    end: ends.reduce((last, day) => (day > last ? day : last)),
  }
}

/** The first day that people name of what lies inside: that of a milestone lies before the boundary where a span begins. */
export const firstDayOf = (inside: readonly Dated[]): Day =>
  inside.map(({ scheduled }) => dayOf(namedStart(scheduled))).reduce((first, day) => (day < first ? day : first))
