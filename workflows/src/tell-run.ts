import {
  ApplicationFailure,
  type Client,
  type UpdateDefinition,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client'
import type { RunRefusalCode } from './messages.ts'
import { expectListener, type RunPlace } from './run-connection.ts'
import { OutcomeUnknown, RunRefused } from './run-errors.ts'
import { runState } from './run-state.ts'
import { programWorkflowId } from './workflow-ids.ts'

/** Which program's run is meant. */
export type ProgramAddress = { readonly planId: string; readonly programId: string }

type Telling<Answer, Message> = {
  to: ProgramAddress
  update: UpdateDefinition<Answer, [Message]>
  message: Message
  answerMs: number
}

/**
 * Sends an update and waits for its answer. The message's key is also the update's id, so that Temporal itself
 * recognizes a repeat. Throws `RunsUnavailable`, `RunRefused` or `OutcomeUnknown`.
 */
export async function tellRun<Answer, Message extends { readonly key: string }>(
  client: Client,
  place: RunPlace,
  { to, update, message, answerMs }: Telling<Answer, Message>,
): Promise<Answer> {
  await expectListener(client, place)
  const handle = client.workflow.getHandle(programWorkflowId(to.planId, to.programId))
  const send = () => handle.executeUpdate(update, { args: [message], updateId: message.key })
  try {
    return await client.withDeadline(Date.now() + answerMs, send)
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw updateFailure(error, message.key)
    const ended = (await runState(handle)) === 'ended'
    throw ended
      ? new RunRefused('program-over', 'the program is over')
      : new RunRefused('run-not-started', 'it has no run')
  }
}

/**
 * What a failed update means: the run refused it, or nobody knows. A call that broke off while it was under way counts
 * as unknown, for it may have been heard.
 */
function updateFailure(error: unknown, key: string): Error {
  if (!(error instanceof WorkflowUpdateFailedError)) return new OutcomeUnknown(key, { cause: error })
  const { cause } = error
  if (!(cause instanceof ApplicationFailure) || !cause.type) return error
  const [detail] = (cause.details ?? []) as { facts?: Record<string, unknown> }[]
  return new RunRefused(cause.type as RunRefusalCode, cause.message, detail?.facts)
}
