import type { LateControl, ObservedWindow } from '@stagger/planner/orders'
import { cycleOf, ordersOf, phasesIn, stateOf } from '../phase-facts.ts'
import type { Awaited, Program } from '../program-state.ts'
import { lateExceptionId } from './examination-codes.ts'
import type { ExceptionRecord } from './examination-facts.ts'

/** The program's observation windows in the order of its cycles; none where it observes nothing over time. */
export const windowsOf = ({ orders }: Program): readonly ObservedWindow[] => orders.window?.windows ?? []

/** The window over which a cycle's report speaks. */
export function windowOfCycle(program: Program, cycle: number): ObservedWindow | undefined {
  const phases = phasesIn(program, cycle, ['observation-window'])
  return windowsOf(program).find(({ phaseId }) => phases.includes(phaseId))
}

/** The cycle whose report speaks of a window: a renewal begins the next one. */
export function cycleOfWindow(program: Program, { phaseId }: Pick<ObservedWindow, 'phaseId'>): number {
  const phase = ordersOf(program, phaseId)
  if (!phase) return 1
  return cycleOf(phase) + (phase.kind === 'renewal' ? 1 : 0)
}

/** The window that is open, or comes next; undefined when every window is over. */
export const currentWindow = (program: Program): ObservedWindow | undefined =>
  windowsOf(program).find(({ phaseId }) => stateOf(program, phaseId) !== 'done')

/** The exception of a late control, when the run has one. */
export const exceptionOf = (
  { facts }: Program,
  { phaseId }: ObservedWindow,
  late: LateControl,
): ExceptionRecord | undefined => facts.examination.exceptions.find(({ id }) => id === lateExceptionId(phaseId, late))

/**
 * A window begins when every late control is carried or dropped by somebody's decision. One that is to slide the window
 * holds it until the plan has slid it, for then the control is not late any more. Rule S01.
 */
export function undecided(program: Program, phaseId: string): readonly string[] {
  const window = windowsOf(program).find((one) => one.phaseId === phaseId)
  if (!window) return []
  return window.notOperating
    .filter((late) => !letsBegin(late.decided?.choice ?? exceptionOf(program, window, late)?.choice))
    .map((late) => lateExceptionId(phaseId, late))
}

/** The same, asked of a phase that is about to begin. */
export const awaitedDecisions: Awaited = (program, { phaseId }) => undecided(program, phaseId)

const letsBegin = (choice: string | undefined): boolean =>
  choice === 'carry' || choice === 'drop' || choice === 'accept'
