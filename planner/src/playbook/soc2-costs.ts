import type { CostItem } from '../plan/costs.ts'
import type { Program } from '../plan/programs.ts'
import { bought, inThree, type Made, whole } from './buying.ts'
import { feeFactor } from './fee-factor.ts'

/** What a SOC 2 examination buys for itself: readiness, and the CPA's fee for each report. */
export function soc2Costs(program: Extract<Program, { kind: 'soc2' }>, made: Made): readonly CostItem[] {
  const { headcount } = made.answers.organization
  const { id, categories } = program
  const names = made.names.costs
  const [fieldwork, report] = [`${id}.type1-fieldwork`, `${id}.type1-report`]
  const shared = { programIds: [id], factor: feeFactor(categories), recognition: 'as-performed' as const }
  return [
    ...bought(made, `${id}.gap`, {
      id: `${id}.readiness-fee`,
      name: names.readiness,
      category: 'readiness',
      programIds: [id],
      price: `soc2.readiness.${headcount}`,
      terms: (activityId) => [whole({ kind: 'finish', activityId })],
      recognition: 'as-performed',
    }),
    ...bought(made, fieldwork, {
      ...shared,
      id: `${id}.type1-fee`,
      name: names.type1Fee,
      category: 'cpa-fees',
      price: `soc2.fee.type1.${headcount}`,
      terms: (activityId) => inThree(`${id}.engagement-signed`, activityId, report),
    }),
    ...bought(made, `${id}.final-fieldwork`, {
      ...shared,
      id: `${id}.type2-fee`,
      name: names.type2Fee,
      category: 'cpa-fees',
      price: `soc2.fee.type2.${headcount}`,
      terms: (activityId) => inThree(`${id}.engagement-signed`, activityId, program.reportInHandId),
    }),
  ]
}
