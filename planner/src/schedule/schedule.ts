import { type Day, type DaySpan, type IsoDate, isoOf, lastDay, plusDays, plusMonths, UNKNOWN } from '../day.ts'
import { fact } from '../facts/facts.ts'
import type { PlanIndex } from '../plan/plan-index.ts'
import type { Plan } from '../plan/plan.ts'
import type { Program } from '../plan/programs.ts'
import type { Progress } from '../progress.ts'
import type { DatedPlan } from '../rules/rule.ts'
import { RULES } from '../rules/rules.ts'
import type { Compiled } from './compile.ts'
import { type FloatTowards, floatTowards, type FloatTowardsReport, floatsTowardsReports, freeFloats } from './float.ts'
import type { ExtraArcs } from './network.ts'
import { Shortages } from './capacity-reasons.ts'
import { type Dated, dated, redatedAfter } from './dated.ts'
import { type Overload, overloadsOf } from './overloads.ts'
import { networkViolations } from './network-violations.ts'
import { leavesPeopleOut } from './people-bind.ts'
import { promiseCheck } from './promises.ts'
import { type LevellingLimits, reasonsFor } from './reasons.ts'
import { type Dates, FINISHED, type Problem, STARTED } from './problem.ts'
import type { Reason } from './reason.ts'
import type { Violation } from './violation.ts'
import type { PromiseCheck, ReportDates, ScheduledActivity, WireSchedule } from './wire.ts'

/**
 * The dates of a plan as of a status date. Columns of day numbers inside, in the order of `plan.activities`; everything
 * else is computed when it is asked for.
 */
export class Schedule {
  readonly plan: Plan
  readonly statusDate: IsoDate
  readonly #progress: readonly Progress[]
  readonly #dated: Dated
  #limits: LevellingLimits | undefined
  #floats: Floats | undefined

  constructor(made: Dated, progress: readonly Progress[], statusDate: IsoDate) {
    this.plan = made.compiled.index.plan
    this.statusDate = statusDate
    this.#progress = progress
    this.#dated = made
  }

  /**
   * The schedule of `plan`, an edited form of this one's plan, with the same ledger and status date: what
   * `schedule(plan, …)` gives, but only what the edit can reach is computed. Throws as `schedule` does.
   */
  after(plan: Plan): Schedule {
    const again = redatedAfter(this.#dated, plan, this.#progress, this.statusDate)
    return new Schedule(again, this.#progress, this.statusDate)
  }

  /** Looks ups over the plan. */
  get index(): PlanIndex {
    return this.#dated.compiled.index
  }

  /** The span of an activity, or undefined when the plan has none of that id. */
  spanOf(activityId: string): DaySpan | undefined {
    const i = this.index.position(activityId)
    return i < 0
      ? undefined
      : {
          start: dayIn(this.#dated.compiled, this.#dated.dates.start[i]!),
          end: dayIn(this.#dated.compiled, this.#dated.dates.finish[i]!),
        }
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

  #at(i: number): ScheduledActivity {
    const { compiled, dates, decoded } = this.#dated
    this.#limits ??= decoded && { shortages: new Shortages(compiled, decoded), floors: decoded.floors }
    this.#floats ??= floatsOf(compiled, dates, this.#limits)
    return activityAt(i, compiled, dates, this.#floats, this.#limits)
  }
}

/** The dates of `plan` as of `statusDate`, with what the ledger says happened. Throws `lags-contradict`. */
export const schedule = (plan: Plan, progress: readonly Progress[], statusDate: IsoDate): Schedule =>
  new Schedule(dated(plan, progress, statusDate), progress, statusDate)

/** `schedule` as JSON. */
export const scheduleToWire = (plan: Plan, progress: readonly Progress[], statusDate: IsoDate): WireSchedule =>
  schedule(plan, progress, statusDate).toWire()

/** Float of each task towards every report that it leads to, of all towards the end of the plan, and free float. */
type Floats = {
  readonly reports: readonly (readonly FloatTowardsReport[])[]
  readonly plan: FloatTowards
  readonly free: Int32Array
}

function floatsOf({ index, problem, mode }: Compiled, dates: Dates, limits: LevellingLimits | undefined): Floats {
  const waiting = limits && waitingArcs(limits.shortages.waiting(), byStart(problem, dates))
  const end = dates.finish.reduce((latest, day) => Math.max(latest, day), 0)
  const everything = new Map(Array.from({ length: problem.count }, (_, i) => [i, end]))
  const plan = floatTowards(problem, mode, dates, everything, waiting)
  const inHand = index.plan.programs.map(({ id, reportInHandId }) => [id, index.position(reportInHandId)] as const)
  return {
    reports: floatsTowardsReports(problem, mode, dates, inHand, waiting),
    plan,
    free: freeFloats(problem, mode, dates, (i) => plan.days[i] ?? 0, waiting),
  }
}

function waitingArcs(after: ExtraArcs['after'], order: Int32Array): ExtraArcs {
  const before: number[][] = Array.from(after, () => [])
  after.forEach((later, i) => later?.forEach((j) => before[j]!.push(i)))
  const place = new Int32Array(order.length)
  order.forEach((i, at) => {
    place[i] = at
  })
  return { after, before, order, place }
}

/** Tasks by start: the order in which who waits for whose people points forward too. */
const byStart = ({ arcs, count }: Problem, { start }: Dates): Int32Array =>
  Int32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => start[a]! - start[b]! || arcs.place[a]! - arcs.place[b]!,
  )

/** A day of the engine as a day of the calendar. */
const dayIn = ({ problem }: Compiled, day: number): Day => plusDays(problem.origin, day)

function activityAt(
  i: number,
  compiled: Compiled,
  dates: Dates,
  floats: Floats,
  limits: LevellingLimits | undefined,
): ScheduledActivity {
  const { id, programId } = compiled.index.plan.activities[i] ?? { id: '', programId: '' }
  const iso = (day: number) => isoOf(dayIn(compiled, day))
  const [start, end] = [dates.start[i]!, dates.finish[i]!]
  const held = compiled.problem.held[i]
  const reports = floats.reports[i]!
  const own = reports.find((report) => report.programId === programId)
  const late = own ?? { lateStart: floats.plan.late.start[i]!, lateFinish: floats.plan.late.finish[i]! }
  const total = own ? own.days : (floats.plan.days[i] ?? 0)
  const done = held === FINISHED
  let reasons: readonly Reason[] | undefined
  return {
    id,
    start: iso(start),
    end: iso(end),
    lastDay: isoOf(lastDay(dayIn(compiled, end))),
    lateStart: iso(done ? start : late.lateStart),
    lateEnd: iso(done ? end : late.lateFinish),
    totalFloat: done ? 0 : total,
    freeFloat: done ? 0 : Math.min(floats.free[i]!, total),
    floatFor: Object.fromEntries(reports.map((report) => [report.programId, report.days])),
    criticalFor: done ? [] : reports.filter(({ days }) => days <= 0).map((report) => report.programId),
    state: done ? 'done' : held === STARTED ? 'open' : 'planned',
    done: done
      ? 1
      : held === STARTED
        ? shareBefore(compiled.statusDay, dayIn(compiled, start), dayIn(compiled, end))
        : 0,
    // Most readers want dates alone, of thousands.
    get reasons() {
      return (reasons ??= reasonsFor(i, compiled, dates, limits))
    },
    ...choiceAt(i, compiled),
  }
}

/** How an activity is done, where the plan leaves a choice. */
function choiceAt(i: number, { ways, mode, problem }: Compiled): Pick<ScheduledActivity, 'choice'> {
  const own = ways[i] ?? []
  const way = own[mode[i]! - problem.firstMode[i]!]
  return own.length > 1 && way ? { choice: { duration: way.duration, personIds: way.personIds } } : {}
}

const shareBefore = (today: Day, start: Day, end: Day): number =>
  end <= start ? 0 : Math.min(Math.max((today - start) / (end - start), 0), 1)

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
