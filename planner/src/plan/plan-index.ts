import type { Activity } from './activities.ts'
import type { Plan } from './plan.ts'
import type { Phase, Program } from './programs.ts'

/** Look-ups over one plan, made once: everything else asks here instead of searching the document. */
export class PlanIndex {
  readonly plan: Plan
  readonly #rows: Rows

  constructor(plan: Plan, like?: PlanIndex) {
    this.plan = plan
    this.#rows = like ? like.#rows : rowsOf(plan)
  }

  /** The index of a plan that differs only inside its activities: same programs, same ids, kinds and steps in the same rows. */
  like(plan: Plan): PlanIndex {
    return new PlanIndex(plan, this)
  }

  /** The activity's row in the schedule's columns, or -1. */
  position(activityId: string): number {
    return this.#rows.positions.get(activityId) ?? -1
  }

  activity(activityId: string): Activity | undefined {
    return this.plan.activities[this.position(activityId)]
  }

  program(programId: string): Program | undefined {
    return this.#rows.programs.get(programId)
  }

  phaseOf(activity: Activity): Phase | undefined {
    return this.#rows.phases.get(phaseKey(activity.programId, activity.phaseId))
  }

  /** The activities of a program that are `step` to the rules, in plan order. */
  steps(programId: string, step: NonNullable<Activity['step']>): readonly Activity[] {
    return (this.#rows.steps.get(`${programId}/${step}`) ?? []).flatMap((i) => this.plan.activities[i] ?? [])
  }

  /** The program's first observation window, if it has one. */
  window(programId: string): Activity | undefined {
    return this.windows(programId)[0]
  }

  /** The program's observation windows: the first one, then those that its renewals begin, in the order of its phases. */
  windows(programId: string): readonly Activity[] {
    return (this.#rows.windows.get(programId) ?? []).flatMap((i) => this.plan.activities[i] ?? [])
  }
}

/** Where things stand in the plan. */
type Rows = {
  readonly positions: ReadonlyMap<string, number>
  readonly programs: ReadonlyMap<string, Program>
  readonly phases: ReadonlyMap<string, Phase>
  readonly steps: ReadonlyMap<string, readonly number[]>
  readonly windows: ReadonlyMap<string, readonly number[]>
}

function rowsOf({ activities, programs }: Plan): Rows {
  const positions = new Map<string, number>()
  const steps = new Map<string, number[]>()
  const observing = new Map<string, number[]>()
  activities.forEach(({ id, kind, programId, step }, i) => {
    positions.set(id, i)
    if (kind === 'window') observing.set(programId, [...(observing.get(programId) ?? []), i])
    if (step) steps.set(`${programId}/${step}`, [...(steps.get(`${programId}/${step}`) ?? []), i])
  })
  const phases = programs.flatMap(({ id, phases: own }) => own.map((phase) => [phaseKey(id, phase.id), phase] as const))
  return {
    positions,
    programs: new Map(programs.map((program) => [program.id, program])),
    phases: new Map(phases),
    steps,
    windows: new Map(
      programs.map((program) => [program.id, windowsInOrder(program, activities, observing.get(program.id) ?? [])]),
    ),
  }
}

/** `own`: the windows of the program. None where nothing but renewals observes: there is no window that they could follow. */
function windowsInOrder(
  { phases }: Program,
  activities: readonly Activity[],
  own: readonly number[],
): readonly number[] {
  const first = own.find((i) => activities[i]?.step !== 'window-opens-next')
  if (first === undefined) return []
  const place = (i: number) => phases.findIndex((phase) => phase.id === activities[i]?.phaseId)
  const renewing = own.filter((i) => activities[i]?.step === 'window-opens-next')
  return [first, ...renewing.toSorted((a, b) => place(a) - place(b))]
}

const phaseKey = (programId: string, phaseId: string) => `${programId}/${phaseId}`
