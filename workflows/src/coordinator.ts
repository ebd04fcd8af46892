import { getExternalWorkflowHandle, type SignalDefinition } from '@temporalio/workflow'
import type { Program } from './program-state.ts'

/** Tells the plan's `dualProgram`, when the program has one. Not awaited, and a coordinator that is gone hurts nobody. */
export function tellCoordinator<Said>({ coordinatorId }: Program, signal: SignalDefinition<[Said]>, said: Said): void {
  if (coordinatorId === undefined) return
  void getExternalWorkflowHandle(coordinatorId)
    .signal<[Said]>(signal, said)
    .catch(() => undefined)
}
