import type { SignalDefinition } from '@temporalio/common'
import { type WorkflowHandle, WorkflowNotFoundError } from '@temporalio/client'
import { type RunState, runState } from './run-state.ts'

/** Sends a signal to a run that is there, and says which there is: one that is over or never began hears nothing. */
export async function signalRun<Said>(
  handle: WorkflowHandle,
  signal: SignalDefinition<[Said]>,
  said: Said,
): Promise<RunState> {
  try {
    await handle.signal(signal, said)
    return 'running'
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return runState(handle)
    throw error
  }
}
