import type { CostItem } from '../plan/costs.ts'
import type { Program } from '../plan/programs.ts'
import { bought, inThree, type Made, whole } from './buying.ts'

/**
 * What a HITRUST assessment buys: readiness, MyCSF for as long as the certification holds, the report credit, which is
 * used on submission, the assessor's fee, and for an r2 that of the interim. With a subscription HITRUST asks nothing for
 * the interim (K07).
 */
export function hitrustCosts(program: Extract<Program, { kind: 'hitrust' }>, made: Made): readonly CostItem[] {
  const { id, level, reportInHandId } = program
  const names = made.names.costs
  return [
    ...bought(made, `${id}.gap`, {
      id: `${id}.readiness-fee`,
      name: names.readiness,
      category: 'readiness',
      programIds: [id],
      price: `hitrust.cost.readiness.${level}`,
      terms: (activityId) => [whole({ kind: 'finish', activityId })],
      recognition: 'as-performed',
    }),
    ...bought(made, `${id}.mycsf`, {
      id: `${id}.mycsf-subscription`,
      name: names.mycsf,
      category: 'mycsf',
      programIds: [id],
      price: 'hitrust.cost.mycsf-year',
      terms: (activityId) => [whole({ kind: 'finish', activityId })],
      recognition: 'straight-line',
      yearly: { uplift: 'cost.uplift.mycsf', until: `${id}.expiry` },
    }),
    ...bought(made, `${id}.submission`, {
      id: `${id}.report-credit-fee`,
      name: names.reportCredit,
      category: 'report-credit',
      programIds: [id],
      price: `hitrust.cost.report-credit.${level}`,
      terms: () => [whole({ kind: 'finish', activityId: `${id}.report-credit` })],
      recognition: 'on-use',
    }),
    ...bought(made, `${id}.test-implemented`, {
      id: `${id}.assessor-fee`,
      name: names.assessor,
      category: 'assessor-fees',
      programIds: [id],
      price: `hitrust.cost.assessor.${level}`,
      terms: () => inThree(`${id}.engagement-signed`, `${id}.first-test`, reportInHandId),
      recognition: 'as-performed',
    }),
    ...bought(made, `${id}.interim-testing`, {
      id: `${id}.interim-fee`,
      name: names.interimAssessor,
      category: 'assessor-fees',
      programIds: [id],
      price: 'hitrust.cost.interim-assessor.r2',
      terms: () => [whole({ kind: 'finish', activityId: `${id}.interim-submission` })],
      recognition: 'as-performed',
    }),
  ]
}
