import { fact } from '../facts/facts.ts'
import type { PlanIndex } from '../plan/plan-index.ts'
import { brokenArcs } from './broken-arcs.ts'
import { decisionOn, isWaived } from './decision-on.ts'
import type { Rule } from './rule.ts'
import { hitrustStepArcs } from './step-pairs.ts'

const rule = {
  id: 'W05',
  name: 'fieldwork-span',
  severity: 'costs',
  facts: ['hitrust.fieldwork.max'],
  sources: ['hitrust-P24'],
} as const

const arcs = (index: PlanIndex) =>
  hitrustStepArcs(index, 'first-test', 'submission', {
    type: 'SF',
    sense: 'max',
    lags: [{ value: fact('hitrust.fieldwork.max').value, unit: 'ed' }],
  })

/**
 * From the start of the first test to submission at most 90 elapsed days pass; the assessor's QA, the CAPs and the letter lie inside.
 * Longer, and the early tests are redone. Rule W05, HAA 2020-002.
 */
export const fieldworkSpan: Rule = {
  ...rule,
  arcs: (index) =>
    arcs(index).filter(({ to }) => !isWaived(decisionOn(index.plan, rule.id, index.activity(to)?.programId ?? ''))),
  violations: (dated) => brokenArcs(rule, arcs(dated.index), dated),
}
