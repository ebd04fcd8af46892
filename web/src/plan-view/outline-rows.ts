import {
  type Activity,
  type Assignment,
  type CostEstimate,
  type Day,
  dayOf,
  type Estimate,
  type Phase,
  type Program,
  type ScheduledActivity,
} from '@stagger/planner'
import type { Span } from '../chart-geometry/time-scale.ts'
import {
  type Dated,
  firstDayOf,
  foldedMarks,
  type Hue,
  markOf,
  markOver,
  type RowMark,
  shapeOf,
  spanOf,
} from './outline-marks.ts'
import { type PlanView, phaseKey, programKey } from './plan-view.ts'
import { floatOf, isUsedUp, leastFloat, type RowFloat } from './row-float.ts'

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
  /** Everything inside, folded away or not; an activity's row has itself. */
  readonly activities: readonly Activity[]
  readonly scheduled?: ScheduledActivity | undefined
  readonly isExpanded?: boolean
  /** A phase or program without activities: its span says nothing. */
  readonly isEmpty?: boolean
  readonly span: Span
  /** The first day that people name; the last one is that before the span's end. */
  readonly firstDay: Day
  readonly float: RowFloat | undefined
  readonly isCritical: boolean
  readonly estimate?: Estimate | undefined
  readonly costs: readonly CostEstimate[]
  readonly assignments: readonly Assignment[]
  readonly marks: readonly RowMark[]
}

/** Where a row lies. */
type Place = Pick<OutlineRow, 'span' | 'firstDay'>

/**
 * What all rows have. A plan has thousands of them and a screen some thirty: what is computed from dates is computed
 * when it is read.
 */
abstract class Row {
  readonly view: PlanView
  readonly program: Program
  #inside: readonly Dated[] | undefined
  #place: Place | undefined
  #float: { readonly least: RowFloat | undefined } | undefined
  #costs: readonly CostEstimate[] | undefined
  #marks: readonly RowMark[] | undefined

  constructor(view: PlanView, program: Program) {
    this.view = view
    this.program = program
  }

  abstract get activities(): readonly Activity[]
  protected abstract drawn(inside: readonly Dated[]): readonly RowMark[]

  get programId(): string {
    return this.program.id
  }

  get isEmpty(): boolean {
    return this.activities.length === 0
  }

  get span(): Span {
    return this.place.span
  }

  get firstDay(): Day {
    return this.place.firstDay
  }

  get float(): RowFloat | undefined {
    return (this.#float ??= { least: floatInside(this.inside) }).least
  }

  get isCritical(): boolean {
    return this.float !== undefined && isUsedUp(this.float)
  }

  get assignments(): readonly Assignment[] {
    return this.activities.flatMap(({ assignments }) => assignments)
  }

  get costs(): readonly CostEstimate[] {
    return (this.#costs ??= this.activities.flatMap(({ id }) => this.view.costs(id)))
  }

  get marks(): readonly RowMark[] {
    return (this.#marks ??= this.isEmpty ? [] : this.drawn(this.inside))
  }

  private get place(): Place {
    return (this.#place ??= placeOf(this.view, this.inside))
  }

  private get inside(): readonly Dated[] {
    return (this.#inside ??= this.dated())
  }

  private dated(): readonly Dated[] {
    return this.activities.flatMap((activity) => {
      const scheduled = this.view.scheduled(activity.id)
      return scheduled ? [{ activity, scheduled }] : []
    })
  }
}

/** The row of a program, over all of its phases. */
export class ProgramRow extends Row implements OutlineRow {
  readonly level = 1
  readonly isExpanded: boolean

  constructor(view: PlanView, program: Program, isExpanded: boolean) {
    super(view, program)
    this.isExpanded = isExpanded
  }

  get key(): string {
    return programKey(this.program.id)
  }

  get name(): string {
    return this.program.name
  }

  get hue(): Hue {
    return this.program.kind
  }

  get activities(): readonly Activity[] {
    const { id, phases } = this.program
    return phases.flatMap((phase) => this.view.inPhase(id, phase.id))
  }

  protected drawn(inside: readonly Dated[]): readonly RowMark[] {
    return [markOver(inside, { key: this.key, shape: 'program', hue: this.hue })]
  }
}

/** The row of a phase: folded it shows what is inside, unfolded a bracket over it. */
export class PhaseRow extends Row implements OutlineRow {
  readonly level = 2
  readonly key: string
  readonly phase: Phase
  readonly isExpanded: boolean

  constructor(view: PlanView, program: Program, phase: Phase, isExpanded: boolean) {
    super(view, program)
    this.key = phaseKey(program.id, phase.id)
    this.phase = phase
    this.isExpanded = isExpanded
  }

  get name(): string {
    return this.phase.name
  }

  get phaseId(): string {
    return this.phase.id
  }

  get hue(): Hue {
    const inside = this.activities
    const isShared = inside.length > 0 && inside.every(({ id }) => this.view.isShared(id))
    return isShared ? 'shared' : this.program.kind
  }

  get activities(): readonly Activity[] {
    return this.view.inPhase(this.program.id, this.phase.id)
  }

  protected drawn(inside: readonly Dated[]): readonly RowMark[] {
    const { view, program, phase, hue } = this
    if (this.isExpanded) return [markOver(inside, { key: this.key, shape: 'phase', hue })]
    return foldedMarks(view, program, phase, inside, hue)
  }
}

/** The row of an activity. */
export class ActivityRow extends Row implements OutlineRow {
  readonly level = 3
  readonly phase: Phase
  readonly activity: Activity
  readonly number: number

  constructor(view: PlanView, program: Program, phase: Phase, activity: Activity, number: number) {
    super(view, program)
    this.phase = phase
    this.activity = activity
    this.number = number
  }

  get key(): string {
    return this.activity.id
  }

  get name(): string {
    return this.activity.name
  }

  get phaseId(): string {
    return this.phase.id
  }

  get hue(): Hue {
    return this.view.isShared(this.activity.id) ? 'shared' : this.program.kind
  }

  get scheduled(): ScheduledActivity | undefined {
    return this.view.scheduled(this.activity.id)
  }

  get estimate(): Estimate | undefined {
    return this.activity.estimate
  }

  get activities(): readonly Activity[] {
    return [this.activity]
  }

  protected drawn(inside: readonly Dated[]): readonly RowMark[] {
    const { program, phase, activity, hue } = this
    return inside.map((dated) => markOf(dated, phase, shapeOf(program, phase, activity), hue))
  }
}

function placeOf({ today }: PlanView, inside: readonly Dated[]): Place {
  if (inside.length > 0) return { span: spanOf(inside), firstDay: firstDayOf(inside) }
  return { span: { start: dayOf(today), end: dayOf(today) }, firstDay: dayOf(today) }
}

/** The least float of what is inside. What is done has no float to lose. */
const floatInside = (inside: readonly Dated[]): RowFloat | undefined =>
  leastFloat(inside.filter(({ scheduled }) => scheduled.state !== 'done').map(floatOf))
