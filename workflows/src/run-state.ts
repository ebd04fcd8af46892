import { type WorkflowHandle, WorkflowNotFoundError } from '@temporalio/client'

/** Whether a program has a run; `ended` includes failed and terminated ones. */
export type RunState = 'not-started' | 'running' | 'ended'

/** What Temporal knows of a run. */
export async function runState(handle: WorkflowHandle): Promise<RunState> {
  try {
    const { status } = await handle.describe()
    return status.name === 'RUNNING' || status.name === 'CONTINUED_AS_NEW' ? 'running' : 'ended'
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'not-started'
    throw error
  }
}
