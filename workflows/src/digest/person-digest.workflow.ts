import { condition, proxyActivities, setHandler } from '@temporalio/workflow'
import type { DigestActivities } from './digest-activities.ts'
import { type DigestInput, digestWanted } from './digest-messages.ts'

/** A mail server may be away for a day: the pause grows to a quarter of an hour, and what is sent is never sent again. */
const { sendDigest } = proxyActivities<DigestActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '15 minutes' },
})

/**
 * Everything that one person has to hear, at that person's hour: one message a day over all plans. It is there only
 * while something waits to be said, and ends when that is said.
 */
export async function personDigest({ organizationId, person, at }: DigestInput): Promise<void> {
  let wanted: number | undefined = Date.parse(at)
  const want = (instant: string) => {
    wanted = Math.min(wanted ?? Infinity, Date.parse(instant))
  }
  setHandler(digestWanted, (digest) => want(digest.at))
  while (wanted !== undefined) {
    const due: number = wanted
    if (due > Date.now()) {
      await condition(() => wanted !== due, due - Date.now())
      continue
    }
    wanted = undefined
    const { next } = await sendDigest({ organizationId, person })
    if (next !== undefined) want(next)
  }
}
