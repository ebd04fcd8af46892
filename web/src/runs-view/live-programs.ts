import type { IsoDate, Phase, Program } from '@stagger/planner'
import type { PhaseState, Run } from '../api/wire.ts'
import { namedStart, type PlanView } from '../plan-view/plan-view.ts'
import { answerableFor } from './answerable.ts'

/** A phase of a program that runs, with the days that the plan has for it: both inclusive. */
export type LivePhase = {
  readonly phase: Phase
  readonly state: PhaseState
  readonly start: IsoDate
  readonly finish: IsoDate
  /** Nothing before it is unfinished, or its day has come, and nobody has begun it. */
  readonly isNext: boolean
  /** Who has work of it that is not finished, or the firm whose turn it is; empty where nobody is named. */
  readonly who: readonly string[]
}

/** A program with its run, and its phases in the order of the standard’s story. */
export type LiveProgram = { readonly program: Program; readonly run: Run; readonly phases: readonly LivePhase[] }

/** The programs of the plan that run or have run, in the plan’s order. */
export function livePrograms(view: PlanView, runs: readonly Run[]): readonly LiveProgram[] {
  return view.plan.programs.flatMap((program) => {
    const run = runs.find(({ programId }) => programId === program.id)
    return run ? [{ program, run, phases: livePhases(view, program, run) }] : []
  })
}

export const isOpen = ({ state }: Pick<LivePhase, 'state'>): boolean => state === 'open' || state === 'overdue'

function livePhases(view: PlanView, program: Program, run: Run): readonly LivePhase[] {
  let allDone = true
  return run.phases.flatMap(({ phaseId, state }) => {
    const phase = view.phase(program.id, phaseId)
    const days = phase && phaseDays(view, program.id, phaseId)
    if (!days) return []
    const isNext = run.state === 'running' && state === 'planned' && (allDone || days.start <= view.today)
    allDone &&= state === 'done'
    const who = state === 'done' ? [] : answerableFor(view, program.id, phase)
    return [{ phase, state, ...days, isNext, who }]
  })
}

function phaseDays(view: PlanView, programId: string, phaseId: string) {
  const dated = view.plan.activities
    .filter((one) => one.programId === programId && one.phaseId === phaseId)
    .flatMap(({ id }) => view.scheduled(id) ?? [])
  const [start, finish] = [
    dated.map(namedStart).toSorted()[0],
    dated
      .map(({ lastDay }) => lastDay)
      .toSorted()
      .at(-1),
  ]
  return start === undefined || finish === undefined ? undefined : { start, finish }
}
