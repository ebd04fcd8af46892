import type { Client } from '@temporalio/client'
import type { Digests } from '../agenda/agenda-activities.ts'
import { type DigestInput, digestWanted, digestWorkflowId } from './digest-messages.ts'

/** Wakes the digest of whoever has something to hear, or starts it: whether it is there does not matter. */
export const wantedDigests = (client: Client, taskQueue: string): Digests => ({
  async want(digest) {
    await client.workflow.signalWithStart<(input: DigestInput) => Promise<void>, [DigestInput]>('personDigest', {
      workflowId: digestWorkflowId(digest),
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
      taskQueue,
      args: [digest],
      signal: digestWanted,
      signalArgs: [digest],
    })
  },
})
