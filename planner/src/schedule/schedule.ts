import { type DaySpan, dayNumber, type IsoDate, isoOf, lastDay, plusMonths, UNKNOWN } from '../day.ts'
import { fact } from '../facts/facts.ts'
import { PlanIndex } from '../plan/plan-index.ts'
import type { Plan } from '../plan/plan.ts'
import type { Program } from '../plan/programs.ts'
import { type ActivityState, activityStates, type Progress } from '../progress.ts'
import type { DatedPlan } from '../rules/rule.ts'
import { RULES } from '../rules/rules.ts'
import { Shortages } from './capacity-reasons.ts'
import { dayIn } from './compile.ts'
import type { DateColumns } from './date-columns.ts'
import { type Dated, dated, redatedAfter } from './dated.ts'
import { Floats } from './floats.ts'
import { type Overload, overloadsOf } from './overloads.ts'
import { networkViolations } from './network-violations.ts'
import { leavesPeopleOut } from './people-bind.ts'
import { promiseCheck } from './promises.ts'
import type { LevellingLimits } from './reasons.ts'
import { type Computed, scheduledActivity } from './scheduled-activity.ts'
import type { Violation } from './violation.ts'
import type { PromiseCheck, ReportDates, ScheduledActivity, WireSchedule } from './wire.ts'

/**
 * The dates of a plan as of a status date. Columns of day numbers inside, in the order of `plan.activities`; everything
 * else is computed when it is asked for. Whoever was told the dates has the plan compiled only when more is asked.
 */
export class Schedule {
  readonly plan: Plan
  readonly statusDate: IsoDate
  readonly #progress: readonly Progress[]
  readonly #told: DateColumns | undefined
  #made: Dated | undefined
  #index: PlanIndex | undefined
  #states: ReadonlyMap<string, ActivityState> | undefined
  /** Those that somebody asked for. */
  readonly #scheduled = new Map<number, ScheduledActivity>()
  #limits: LevellingLimits | undefined
  #floats: Floats | undefined
  #extent: { readonly span: DaySpan | undefined } | undefined

  /** `found`: the dates as they were computed here, or as they were told. */
  constructor(plan: Plan, progress: readonly Progress[], statusDate: IsoDate, found: Dated | DateColumns) {
    this.plan = plan
    this.statusDate = statusDate
    this.#progress = progress
    if ('compiled' in found) this.#made = found
    else this.#told = found
  }

  /**
   * The schedule of `plan`, an edited form of this one's plan, with the same ledger and status date: what
   * `schedule(plan, …)` gives, but only what the edit can reach is computed. Throws as `schedule` does.
   */
  after(plan: Plan): Schedule {
    const again = redatedAfter(this.#dated, plan, this.#progress, this.statusDate)
    return new Schedule(plan, this.#progress, this.statusDate, again)
  }

  /** Whether the dates that it was told are those that it computes itself, which it does now; true where none were told. */
  isAsTold(): boolean {
    const told = this.#told
    if (!told) return true
    const { start, end } = columnsOf(this.#dated)
    const isSame = (own: readonly number[], other: readonly number[]) => own.every((day, i) => day === other[i])
    return isSame(start, told.start) && isSame(end, told.end)
  }

  /** Looks ups over the plan. */
  get index(): PlanIndex {
    return (this.#index ??= this.#made?.compiled.index ?? new PlanIndex(this.plan))
  }

  /** Every start and end, for a reader that has the plan and not its dates. */
  columns(): DateColumns {
    return this.#told ?? columnsOf(this.#dated)
  }

  /** The span of an activity, or undefined when the plan has none of that id. */
  spanOf(activityId: string): DaySpan | undefined {
    const i = this.index.position(activityId)
    return i < 0 ? undefined : this.#spanAt(i)
  }

  /** From the first start to the last end of all; undefined when there is no activity. */
  extent(): DaySpan | undefined {
    return (this.#extent ??= { span: extentOf(this.columns()) }).span
  }

  /** One activity with its dates, float, state and reasons. */
  activity(activityId: string): ScheduledActivity | undefined {
    const i = this.index.position(activityId)
    return i < 0 ? undefined : this.#at(i)
  }

  /** Every activity, in plan order. */
  activities(): readonly ScheduledActivity[] {
    return this.plan.activities.map((_, i) => this.#at(i))
  }

  /** When each program's report is in hand, in plan order. */
  reports(): readonly ReportDates[] {
    return this.plan.programs.map((program) => reportDates(program, this))
  }

  /** Every commitment against these dates. */
  promises(): readonly PromiseCheck[] {
    return this.plan.commitments.map((commitment) => promiseCheck(commitment, this.#spans()))
  }

  /** What the dates break: rules of the standards first, then links, limits and slots broken by pins or by the past. */
  violations(): readonly Violation[] {
    const dated = this.#spans()
    return [
      ...RULES.flatMap((rule) => rule.violations(dated)),
      ...networkViolations(this.#dated.compiled, this.#dated.dates),
    ]
  }

  /** Everything that asks more of somebody than they have. */
  overloads(): readonly Overload[] {
    return overloadsOf(this.#dated.compiled, this.#dated.dates)
  }

  /** Whether people are asked for hours and do not bind: then overloads cost no time. */
  leavesPeopleOut(): boolean {
    return leavesPeopleOut(this.#dated)
  }

  /** The schedule as JSON. */
  toWire(): WireSchedule {
    return {
      planId: this.plan.id,
      statusDate: this.statusDate,
      activities: this.activities(),
      reports: this.reports(),
      promises: this.promises(),
      violations: this.violations(),
    }
  }

  #spans(): DatedPlan {
    return { index: this.index, spanOf: (id) => this.spanOf(id) }
  }

  #spanAt(i: number): DaySpan {
    if (this.#told) return { start: dayNumber(this.#told.start[i]!), end: dayNumber(this.#told.end[i]!) }
    const { compiled, dates } = this.#dated
    return { start: dayIn(compiled, dates.start[i]!), end: dayIn(compiled, dates.finish[i]!) }
  }

  get #dated(): Dated {
    return (this.#made ??= dated(this.plan, this.#progress, this.statusDate))
  }

  #at(i: number): ScheduledActivity {
    const known = this.#scheduled.get(i)
    if (known) return known
    const { plan, statusDate } = this
    this.#states ??= this.#made?.compiled.states ?? activityStates(this.#progress)
    const made = scheduledActivity(i, plan, this.#spanAt(i), this.#states, statusDate, () => this.#more())
    this.#scheduled.set(i, made)
    return made
  }

  /** What floats and reasons are read from. */
  #more(): Computed {
    const { compiled, dates } = this.#dated
    const limits = this.#levellingLimits()
    return { compiled, dates, limits, floats: (this.#floats ??= new Floats(compiled, dates, limits)) }
  }

  #levellingLimits(): LevellingLimits | undefined {
    const { compiled, decoded } = this.#dated
    this.#limits ??= decoded && { shortages: new Shortages(compiled, decoded), floors: decoded.floors }
    return this.#limits
  }
}

/** The dates of `plan` as of `statusDate`, with what the ledger says happened. Throws `lags-contradict`. */
export const schedule = (plan: Plan, progress: readonly Progress[], statusDate: IsoDate): Schedule =>
  new Schedule(plan, progress, statusDate, dated(plan, progress, statusDate))

/**
 * The same where somebody has computed the dates: `told` is what `columns` of that schedule gave. The plan is compiled
 * when more than dates is asked for, which throws what `schedule` throws.
 */
export const scheduleAsTold = (
  plan: Plan,
  progress: readonly Progress[],
  statusDate: IsoDate,
  told: DateColumns,
): Schedule => new Schedule(plan, progress, statusDate, told)

/** `schedule` as JSON. */
export const scheduleToWire = (plan: Plan, progress: readonly Progress[], statusDate: IsoDate): WireSchedule =>
  schedule(plan, progress, statusDate).toWire()

function columnsOf({ compiled, dates }: Dated): DateColumns {
  const days = (column: Int32Array) => Array.from(column, (day) => dayIn(compiled, day))
  return { start: days(dates.start), end: days(dates.finish) }
}

function reportDates(program: Program, schedule: Schedule): ReportDates {
  const inHand = schedule.spanOf(program.reportInHandId)
  const inHandOn = isoOf(lastDay(inHand?.end ?? UNKNOWN))
  if (program.kind !== 'hitrust' || program.endsIn === 'csf-opinion') return { programId: program.id, inHandOn }
  const letter = schedule.spanOf(program.certifiedFromId)?.end ?? UNKNOWN
  const months = fact(`hitrust.validity.${program.level}`).value
  return {
    programId: program.id,
    inHandOn,
    certifiedFrom: isoOf(lastDay(letter)),
    expiresOn: isoOf(lastDay(plusMonths(letter, months))),
  }
}

function extentOf({ start, end }: DateColumns): DaySpan | undefined {
  if (start.length === 0) return undefined
  const first = start.reduce((least, day) => Math.min(least, day))
  const last = end.reduce((most, day) => Math.max(most, day))
  return { start: dayNumber(first), end: dayNumber(last) }
}
