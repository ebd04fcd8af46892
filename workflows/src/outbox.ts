import { condition, proxyActivities } from '@temporalio/workflow'
import type { ProjectionActivities } from './projection-activities.ts'
import type { Program } from './program-state.ts'

const BATCH = 100

/** Retried for ever: the API may be away for long, and nothing that happened may be lost or told out of order. */
const { projectEvents } = proxyActivities<ProjectionActivities>({
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '20 seconds' },
})

/** Tells the API what happened, in order and one batch at a time, beside the story, which never waits for it. */
export async function keepProjecting({ facts }: Program): Promise<void> {
  for (;;) {
    await condition(() => facts.outbox.length > 0)
    const batch = facts.outbox.slice(0, BATCH)
    await projectEvents(batch)
    facts.outbox.splice(0, batch.length)
  }
}
