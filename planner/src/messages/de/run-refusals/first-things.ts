import type { Said } from '../../refusal-told.ts'

/** What has to be finished, started or settled before a phase may begin. */
export function firstThings({ phases }: Said): string {
  const [done, begun, settled] = [phases('mustBeDone'), phases('mustHaveBegun'), phases('awaited')]
  return [
    done && `Zuerst abzuschließen: ${done}.`,
    begun && `Zuerst zu beginnen: ${begun}.`,
    settled && `Zuerst zu klären: ${settled}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
