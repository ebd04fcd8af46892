import type { ProgramOrders } from '@stagger/planner/orders'
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client'
import { planRevised, type ProgramInput } from './messages.ts'
import type { RunState } from './run-state.ts'
import { searchAttributes } from './search-attribute-keys.ts'
import { programWorkflowId } from './workflow-ids.ts'

/** Signal-with-start, so that it does not matter whether the run is there already. `ended` when it may not be started. */
export async function signalOrders(
  client: Client,
  taskQueue: string,
  orders: ProgramOrders,
  workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY' | 'REJECT_DUPLICATE',
): Promise<RunState> {
  const { planId, programId } = orders
  try {
    await client.workflow.signalWithStart<(input: ProgramInput) => Promise<unknown>, [ProgramOrders]>(
      orders.kind === 'soc2' ? 'soc2Program' : 'hitrustProgram',
      {
        workflowId: programWorkflowId(planId, programId),
        workflowIdReusePolicy,
        workflowIdConflictPolicy: 'USE_EXISTING',
        taskQueue,
        args: [{ orders }],
        typedSearchAttributes: [
          { key: searchAttributes.plan, value: planId },
          { key: searchAttributes.program, value: programId },
          { key: searchAttributes.kind, value: orders.kind },
        ],
        signal: planRevised,
        signalArgs: [orders],
      },
    )
    return 'running'
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return 'ended'
    throw error
  }
}
