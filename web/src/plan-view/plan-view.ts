import {
  type Activity,
  type Firm,
  type IsoDate,
  type Person,
  type Phase,
  type Plan,
  type Program,
  type Progress,
  type ScheduledActivity,
  scheduleToWire,
  type WireSchedule,
} from '@stagger/planner'

/** What the page was told: the plan, what happened, and which day it is. */
export type PlanFacts = {
  readonly plan: Plan
  readonly revision: number
  readonly progress: readonly Progress[]
  readonly today: IsoDate
}

/** A plan with its schedule, looked up by id: what every part of the page reads. */
export type PlanView = PlanFacts & {
  readonly schedule: WireSchedule
  readonly activity: (id: string) => Activity | undefined
  readonly scheduled: (id: string) => ScheduledActivity | undefined
  readonly program: (id: string) => Program | undefined
  readonly phase: (programId: string, phaseId: string) => Phase | undefined
  readonly person: (id: string) => Person | undefined
  readonly firm: (id: string) => Firm | undefined
  /** Whether the activity brings a control live for more than one program. */
  readonly isShared: (activityId: string) => boolean
}

/** Schedules the facts and indexes them. The API computes the same from the same facts. */
export function planView(facts: PlanFacts): PlanView {
  const { plan, progress, today } = facts
  const schedule = scheduleToWire(plan, progress, today)
  const shared = new Set(
    plan.controls
      .filter((control) => control.programIds.length > 1)
      .flatMap((control) => control.items.flatMap((item) => ('implementedBy' in item ? [item.implementedBy] : []))),
  )
  return {
    ...facts,
    schedule,
    activity: byId(plan.activities),
    scheduled: byId(schedule.activities),
    program: byId(plan.programs),
    phase: byPhase(plan.programs),
    person: byId(plan.people),
    firm: byId(plan.firms),
    isShared: (id) => shared.has(id),
  }
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
