/** What runs tell of changes that somebody else's systems reported. */
export const DRIFT_EVENT_KINDS = [] as const

/** What a run remembers of reported changes. */
export type DriftFacts = Record<never, never>

/** Why a message about a reported change is refused. */
export type DriftRefusalCode = never
