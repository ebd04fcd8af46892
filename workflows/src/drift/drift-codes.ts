/** What a reported change turned out to be. */
export const TRIAGE_OUTCOMES = [
  'harmless',
  'exception',
  're-incubation',
  'significant-change',
  'security-event',
] as const
export type TriageOutcome = (typeof TRIAGE_OUTCOMES)[number]

/** As many controls of one signal are named. */
export const MOST_CONTROLS = 50
