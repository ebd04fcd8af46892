import { getExternalWorkflowHandle, type SignalDefinition } from '@temporalio/workflow'
import type { Program } from './program-state.ts'
import { dualWorkflowId } from './workflow-ids.ts'

/** Tells the plan's `dualProgram`, when the program has one. Not awaited, and a coordinator that is gone hurts nobody. */
export function tellCoordinator<Said>({ orders }: Program, signal: SignalDefinition<[Said]>, said: Said): void {
  if (!orders.coordinated) return
  void getExternalWorkflowHandle(dualWorkflowId(orders.planId))
    .signal<[Said]>(signal, said)
    .catch(() => undefined)
}
