import { isCancellation } from '@temporalio/workflow'

/**
 * Lets work go on beside the story. It ends with the workflow, so a cancellation is no failure of it; anything else
 * fails the workflow task, to be tried again by a worker that was repaired.
 */
export function beside(work: Promise<void>): void {
  work.catch((error: unknown) => {
    if (!isCancellation(error)) throw error
  })
}
