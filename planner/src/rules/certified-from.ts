import type { PlanIndex } from '../plan/plan-index.ts'
import { brokenArcs } from './broken-arcs.ts'
import type { Rule } from './rule.ts'
import { hitrustStepArcs } from './step-pairs.ts'

const rule = {
  id: 'W13',
  name: 'certified-from',
  severity: 'forbids',
  facts: ['hitrust.validity.r2'],
  sources: ['hitrust-P26'],
} as const

const arcs = (index: PlanIndex) =>
  hitrustStepArcs(index, 'letter-signed', 'submission', { type: 'FF', sense: 'min', lags: [{ value: 0, unit: 'ed' }] })

/**
 * A certification counts from the representation letter, which is signed before submission: months before the report
 * is in hand, and expiry and interim count from it. Rule W13, HITRUST FAQ on QA reservation.
 */
export const certifiedFrom: Rule = { ...rule, arcs, violations: (dated) => brokenArcs(rule, arcs(dated.index), dated) }
