import {
  type Activity,
  activityCosts,
  activityStates,
  chainOf,
  type CostEstimate,
  coverageToWire,
  type EvidenceRecord,
  type Firm,
  type IsoDate,
  type Overload,
  type Person,
  type Phase,
  type Plan,
  type Program,
  type Progress,
  type Schedule,
  type ScheduledActivity,
  registerToWire,
  type WhyStep,
  type WireCoverage,
  type WireRegister,
  type WireSchedule,
} from '@stagger/planner'
import { datesOf } from './dated.ts'
import { once } from '../once.ts'

/** What the page was told: the plan, what happened, and which day it is. */
export type PlanFacts = {
  readonly plan: Plan
  readonly revision: number
  readonly progress: readonly Progress[]
  readonly today: IsoDate
  /** Absent while the ledger of evidence cannot be read: then nothing is said of it. */
  readonly evidence?: readonly EvidenceRecord[] | undefined
}

/** A plan with its schedule, looked up by id: what every part of the page reads. */
export type PlanView = PlanFacts & {
  /** The dates as the planner computed them, for what computes on from them. */
  readonly dates: Schedule
  readonly schedule: WireSchedule
  readonly activity: (id: string) => Activity | undefined
  readonly scheduled: (id: string) => ScheduledActivity | undefined
  /** The activities of a phase, in the order of the plan. */
  readonly inPhase: (programId: string, phaseId: string) => readonly Activity[]
  readonly program: (id: string) => Program | undefined
  readonly phase: (programId: string, phaseId: string) => Phase | undefined
  readonly person: (id: string) => Person | undefined
  readonly firm: (id: string) => Firm | undefined
  /** What is paid for an activity. */
  readonly costs: (activityId: string) => readonly CostEstimate[]
  /** Whether the activity brings a control live for more than one program. */
  readonly isShared: (activityId: string) => boolean
  /** How each occurrence of each control stands; undefined while the ledger is not known. */
  readonly coverage: () => WireCoverage | undefined
  /** What one register gives to both programs. */
  readonly register: () => WireRegister
  /** Days in a row on which somebody is asked for more than they have. */
  readonly overloads: () => readonly Overload[]
  /** The binding reasons from an activity back to what nothing in the plan pushes: itself first. */
  readonly chain: (activityId: string) => readonly WhyStep[]
}

/** Schedules the facts and indexes them. The API computes the same from the same facts. */
export const planView = (facts: PlanFacts): PlanView => viewOf(facts, datesOf(facts))

/** The view of `plan`, an edited form of the plan of `view`: only what the edit can reach is scheduled again. */
export const viewAfter = (view: PlanView, plan: Plan): PlanView => viewOf({ ...view, plan }, view.dates.after(plan))

/**
 * The view of `facts`, where `last` is one of the same plan, ledger and day and they share whatever an edit left alone:
 * then only what changed is scheduled again.
 */
export const planViewAfter = (last: PlanView | undefined, facts: PlanFacts): PlanView =>
  viewOf(facts, datesOf(facts, last?.plan))

/** Everything but the dates is looked up or computed when it is first asked for: of thousands, a page shows some thirty. */
function viewOf({ plan, revision, progress, today, evidence }: PlanFacts, dates: Schedule): PlanView {
  const states = once(() => activityStates(progress))
  const costs = once(() => activityCosts(plan))
  const phases = once(() => activitiesByPhase(plan.activities))
  const shared = new Set(
    plan.controls
      .filter((control) => control.programIds.length > 1)
      .flatMap((control) => control.items.flatMap((item) => ('implementedBy' in item ? [item.implementedBy] : []))),
  )
  return {
    plan,
    revision,
    progress,
    today,
    evidence,
    dates,
    schedule: scheduleRead(dates),
    coverage: once(() => evidence && coverageToWire(dates, evidence)),
    register: once(() => registerToWire(dates)),
    overloads: once(() => dates.overloads()),
    chain: (activityId) => chainOf(dates, states(), activityId),
    activity: (id) => dates.index.activity(id),
    scheduled: (id) => dates.activity(id),
    inPhase: (programId, phaseId) => phases().get(programId)?.get(phaseId) ?? NO_ACTIVITIES,
    program: byId(plan.programs),
    phase: byPhase(plan.programs),
    person: byId(plan.people),
    firm: byId(plan.firms),
    costs: (activityId) => costs().get(activityId) ?? [],
    isShared: (id) => shared.has(id),
  }
}

const NO_ACTIVITIES: readonly Activity[] = []

/** The schedule as JSON, each part computed when it is first read. */
function scheduleRead(dates: Schedule): WireSchedule {
  const activities = once(() => dates.activities())
  const reports = once(() => dates.reports())
  const promises = once(() => dates.promises())
  const violations = once(() => dates.violations())
  return {
    planId: dates.plan.id,
    statusDate: dates.statusDate,
    get activities() {
      return activities()
    },
    get reports() {
      return reports()
    },
    get promises() {
      return promises()
    },
    get violations() {
      return violations()
    },
  }
}

function activitiesByPhase(activities: readonly Activity[]): ReadonlyMap<string, ReadonlyMap<string, Activity[]>> {
  const found = new Map<string, Map<string, Activity[]>>()
  for (const activity of activities) {
    const phases = found.get(activity.programId) ?? new Map<string, Activity[]>()
    const inside = phases.get(activity.phaseId) ?? []
    inside.push(activity)
    found.set(activity.programId, phases.set(activity.phaseId, inside))
  }
  return found
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): (id: string) => Thing | undefined {
  const index = new Map(things.map((thing) => [thing.id, thing]))
  return (id) => index.get(id)
}

function byPhase(programs: readonly Program[]): PlanView['phase'] {
  const index = new Map(
    programs.flatMap((program) => program.phases.map((phase) => [phaseKey(program.id, phase.id), phase] as const)),
  )
  return (programId, phaseId) => index.get(phaseKey(programId, phaseId))
}

/** The row key and selection id of a program. */
export const programKey = (programId: string): string => `program/${programId}`

/** The row key and selection id of a phase. */
export const phaseKey = (programId: string, phaseId: string): string => `phase/${programId}/${phaseId}`

/** The first day people name: a milestone's two ends are the boundary after its day. */
export const namedStart = (scheduled: ScheduledActivity): IsoDate =>
  scheduled.start === scheduled.end ? scheduled.lastDay : scheduled.start
