import type { Effort, EffortBucket, Role } from './draft.ts'

/** Who decides: scope, plans, risks. */
export const LEADS: readonly Role[] = ['program-manager', 'compliance', 'security-engineer', 'executive']
/** Who does the work and shows the evidence. */
export const EVERYBODY: readonly Role[] = ['security-engineer', 'compliance', 'devops', 'program-manager']
/** Who writes, asks and follows up. */
export const WRITERS: readonly Role[] = ['compliance', 'program-manager']
/** Who answers for what is said to an auditor. */
export const SIGNERS: readonly Role[] = ['compliance', 'program-manager', 'executive']

/** Effort of some roles, drawn on one share of the hours. */
export const effortOf =
  (bucket: EffortBucket) =>
  (roles: readonly Role[]): { effort: Effort } => ({ effort: { bucket, roles } })

/** Finding out where one stands. */
export const gap = effortOf('gap')
/** Writing documents. */
export const design = effortOf('design')
/** Running controls and collecting what proves it. */
export const operate = effortOf('operate')
/** Working with auditors, assessors and HITRUST. */
export const audit = effortOf('audit')
