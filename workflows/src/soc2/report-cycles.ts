import type { PhaseOrders } from '@stagger/planner/orders'
import { cycleOf, phasesIn, stateOf } from '../phase-facts.ts'
import type { Program } from '../program-state.ts'
import type { ReportType } from './examination-codes.ts'
import { currentWindow, cycleOfWindow } from './windows.ts'

/**
 * The phase that ends with a report of a type, of the first cycle that has none yet: a Type I on the way to a Type II
 * ends its own examination, every other report ends `issued`.
 */
export function reportPhase({ orders, ...program }: Program, type: ReportType): PhaseOrders | undefined {
  const kind = type === 'type1' && orders.variant === 'type2' ? 'type1-examination' : 'issued'
  if (type === 'type2' && orders.variant === 'type1') return undefined
  return orders.phases.find((phase) => phase.kind === kind && stateOf({ orders, ...program }, phase.phaseId) !== 'done')
}

/** The cycle of the next report of a type; undefined when none is due. */
export function reportCycle(program: Program, type: ReportType): number | undefined {
  const phase = reportPhase(program, program.orders.variant === 'type1' ? 'type1' : type)
  return phase && cycleOf(phase)
}

/** The cycle that is being observed, or will be: an exception that we expect now is one of its report. */
export function examinedCycle(program: Program): number {
  const window = currentWindow(program)
  return window ? cycleOfWindow(program, window) : program.facts.examination.cycle
}

/** Whether the CPA has begun to test anything for a cycle's report. */
export const fieldworkHasBegun = (program: Program, cycle: number): boolean =>
  phasesIn(program, cycle, ['type1-examination', 'interim-fieldwork', 'final-fieldwork']).some(
    (id) => stateOf(program, id) !== 'planned',
  )
