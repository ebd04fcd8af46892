/** What only the run of a SOC 2 examination tells. */
export const EXAMINATION_EVENT_KINDS = [] as const

/** What the run of a SOC 2 examination remembers beside its phases. */
export type ExaminationFacts = Record<never, never>

/** Why only a SOC 2 examination refuses. */
export type ExaminationRefusalCode = 'report-needs-opinion'
