import type { Activity } from './activities.ts'
import type { Plan } from './plan.ts'
import type { Phase, Program } from './programs.ts'

/** Look-ups over one plan, made once: everything else asks here instead of searching the document. */
export class PlanIndex {
  readonly plan: Plan
  readonly #positions: ReadonlyMap<string, number>
  readonly #programs: ReadonlyMap<string, Program>
  readonly #phases: ReadonlyMap<string, Phase>

  constructor(plan: Plan) {
    this.plan = plan
    this.#positions = new Map(plan.activities.map((activity, i) => [activity.id, i]))
    this.#programs = new Map(plan.programs.map((program) => [program.id, program]))
    this.#phases = new Map(
      plan.programs.flatMap((program) =>
        program.phases.map((phase) => [phaseKey(program.id, phase.id), phase] as const),
      ),
    )
  }

  /** The activity's row in the schedule's columns, or -1. */
  position(activityId: string): number {
    return this.#positions.get(activityId) ?? -1
  }

  activity(activityId: string): Activity | undefined {
    return this.plan.activities[this.position(activityId)]
  }

  program(programId: string): Program | undefined {
    return this.#programs.get(programId)
  }

  phaseOf(activity: Activity): Phase | undefined {
    return this.#phases.get(phaseKey(activity.programId, activity.phaseId))
  }

  /** The activities of a program that are `step` to the rules, in plan order. */
  steps(programId: string, step: NonNullable<Activity['step']>): readonly Activity[] {
    return this.plan.activities.filter((activity) => activity.programId === programId && activity.step === step)
  }

  /** The program's first observation window, if it has one. */
  window(programId: string): Activity | undefined {
    return this.plan.activities.find(
      (activity) =>
        activity.programId === programId && activity.kind === 'window' && activity.step !== 'window-opens-next',
    )
  }
}

const phaseKey = (programId: string, phaseId: string) => `${programId}/${phaseId}`
