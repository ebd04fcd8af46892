import { fact } from '../facts/facts.ts'
import type { Lag } from '../plan/values.ts'
import type { PlanIndex } from '../plan/plan-index.ts'
import { brokenArcs } from './broken-arcs.ts'
import type { Rule, RuleArc } from './rule.ts'
import { hitrustStepArcs } from './step-pairs.ts'

const rule = {
  id: 'W14',
  name: 'interim-window',
  severity: 'forbids',
  facts: ['hitrust.interim.window', 'hitrust.interim.anniversary'],
  sources: ['hitrust-P12'],
} as const

function arcs(index: PlanIndex): RuleArc[] {
  const anniversary: Lag = { value: fact('hitrust.interim.anniversary').value, unit: 'mo' }
  const opening: Lag = { value: -fact('hitrust.interim.window').value, unit: 'ed' }
  return [
    ...hitrustStepArcs(index, 'letter-signed', 'interim-submission', {
      type: 'FF',
      sense: 'min',
      lags: [anniversary, opening],
    }),
    ...hitrustStepArcs(index, 'letter-signed', 'interim-submission', { type: 'FF', sense: 'max', lags: [anniversary] }),
  ]
}

/** An r2 interim is submitted in the 90 elapsed days up to the anniversary of certified-from. Rule W14, Handbook 15.4. */
export const interimWindow: Rule = { ...rule, arcs, violations: (dated) => brokenArcs(rule, arcs(dated.index), dated) }
