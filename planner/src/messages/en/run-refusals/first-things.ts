import type { Said } from '../../refusal-told.ts'

/** What has to be finished, started or settled before a phase may begin. */
export function firstThings({ phases }: Said): string {
  const [done, begun, settled] = [phases('mustBeDone'), phases('mustHaveBegun'), phases('awaited')]
  return [done && `Finish first: ${done}.`, begun && `Start first: ${begun}.`, settled && `Settle first: ${settled}.`]
    .filter(Boolean)
    .join(' ')
}
