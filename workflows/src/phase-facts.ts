import type { PhaseOrders } from '@stagger/planner/orders'
import type { PhaseState } from './messages.ts'
import type { PhaseRecord, Program } from './program-state.ts'
import type { PhaseKind, Step } from './story.ts'

/** What the plan says of a phase; undefined when the program does not have it. */
export const ordersOf = ({ orders }: Program, phaseId: string): PhaseOrders | undefined =>
  orders.phases.find((phase) => phase.phaseId === phaseId)

/** What the run knows of a phase. What it has heard nothing of is as the ledger said when the orders were written. */
export const recordOf = ({ facts, orders }: Program, phaseId: string): PhaseRecord =>
  facts.phases[phaseId] ?? { state: orders.phases.find((phase) => phase.phaseId === phaseId)?.state ?? 'planned' }

/** Where a phase stands. */
export const stateOf = (program: Program, phaseId: string): PhaseState => recordOf(program, phaseId).state

/** Phases that have begun and are not done, in the order of the story. */
export const openPhases = (program: Program): readonly string[] =>
  program.orders.phases.map(({ phaseId }) => phaseId).filter((phaseId) => stateOf(program, phaseId) === 'open')

/** Whether the story is told: every phase done and nothing left that outlives them, or the program abandoned. */
export const isOver = (program: Program): boolean =>
  program.facts.abandoned !== undefined ||
  (program.orders.phases.every(({ phaseId }) => stateOf(program, phaseId) === 'done') &&
    !program.laws.outlives?.(program))

/** The step of the story that a phase is, or one without gates for a phase that the story does not have. */
export function stepOf({ story }: Program, kind: PhaseKind): Step {
  return story.find(({ phase }) => phase === kind) ?? { phase: kind, after: [], during: [], refusal: 'phase-not-ready' }
}

/** The phases of some kinds that the program has, in the order of the story. */
export const phasesOf = ({ orders }: Program, kinds: readonly PhaseKind[]): readonly string[] =>
  orders.phases.filter(({ kind }) => kinds.includes(kind)).map(({ phaseId }) => phaseId)

/** In which cycle of its standard a phase is told, from 1. The renewal closes the cycle before the one that it begins. */
export const cycleOf = ({ cycle = 1 }: PhaseOrders): number => cycle

/** The phases of some kinds in one cycle. From the second on, the renewal that began it is its observation window. */
export function phasesIn(program: Program, cycle: number, kinds: readonly PhaseKind[]): readonly string[] {
  const isAsked = (phase: PhaseOrders) => {
    if (cycleOf(phase) === cycle && kinds.includes(phase.kind)) return true
    return cycleOf(phase) === cycle - 1 && phase.kind === 'renewal' && kinds.includes('observation-window')
  }
  return program.orders.phases.filter(isAsked).map(({ phaseId }) => phaseId)
}

/** What keeps a phase from beginning: phases that must be done, phases that must have begun, and what is not settled. */
export type Unmet = {
  readonly mustBeDone: readonly string[]
  readonly mustHaveBegun: readonly string[]
  readonly awaited: readonly string[]
}

/** What keeps `phase` from beginning; empty lists when nothing does. */
export function unmetGates(program: Program, phase: PhaseOrders): Unmet {
  const { after, during } = stepOf(program, phase.kind)
  const cycle = cycleOf(phase)
  return {
    mustBeDone: phasesIn(program, cycle, after).filter((id) => stateOf(program, id) !== 'done'),
    mustHaveBegun: phasesIn(program, cycle, during).filter((id) => stateOf(program, id) === 'planned'),
    awaited: program.awaited(program, phase),
  }
}

/** Whether every gate of a phase is open. */
export function isReady(program: Program, phase: PhaseOrders): boolean {
  const { mustBeDone, mustHaveBegun, awaited } = unmetGates(program, phase)
  return mustBeDone.length + mustHaveBegun.length + awaited.length === 0
}

/** The phases that come after `phase` in the story and have begun. */
export function begunDependents(program: Program, phase: PhaseOrders): readonly string[] {
  const dependents = program.story.filter(({ after }) => after.includes(phase.kind)).map((step) => step.phase)
  return phasesIn(program, cycleOf(phase), dependents).filter((id) => stateOf(program, id) !== 'planned')
}

/** The later of dates; a missing one never is. */
export const latest = (first: string, ...more: readonly (string | undefined)[]): string =>
  more.reduce<string>((late, date) => (date !== undefined && date > late ? date : late), first)

/** The date from which a phase that opens by itself has been open: its first day, or when its gates opened if later. */
export function openedOn(program: Program, phase: PhaseOrders): string {
  const { after, during } = stepOf(program, phase.kind)
  const cycle = cycleOf(phase)
  return latest(
    phase.startOn,
    ...phasesIn(program, cycle, after).map((id) => recordOf(program, id).finishedOn),
    ...phasesIn(program, cycle, during).map((id) => recordOf(program, id).startedOn),
  )
}
