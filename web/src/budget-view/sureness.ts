/** How far the reserve is to be relied on: there is none yet, it is about the plan as it was, or it still settles. */
export type Sureness = 'coming' | 'stale' | 'refining' | 'cut-short' | 'known' | 'none'

type Simulated = {
  readonly forecast: unknown
  readonly isStale: boolean
  readonly isRefining: boolean
  readonly isCutShort: boolean
  readonly failure: unknown
}

/** `hasReserve`: whether the budget on screen has one. A simulation without one for it says why elsewhere. */
export function surenessOf(
  { forecast, isStale, isRefining, isCutShort, failure }: Simulated,
  hasReserve: boolean,
): Sureness {
  if (isStale) return 'stale'
  if (!hasReserve) return failure || forecast ? 'none' : 'coming'
  return isRefining ? 'refining' : isCutShort ? 'cut-short' : 'known'
}
