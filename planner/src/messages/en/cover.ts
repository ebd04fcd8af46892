import type { CoverPart } from '../../budget/cover-cost.ts'

/** What the prices are of, by how their ids begin; the longest that fits. */
const PRICE_NAMES: readonly (readonly [begins: string, name: string])[] = [
  ['soc2.fee.type1.', 'CPA firm, Type I'],
  ['soc2.fee.type2.', 'CPA firm, Type II'],
  ['team.cost.penetration-test.', 'Penetration test'],
  ['hitrust.cost.assessor.', 'External assessor'],
  ['hitrust.cost.interim-assessor.', 'External assessor, interim'],
  ['hitrust.cost.report-credit.', 'Report credit'],
  ['hitrust.cost.mycsf-year', 'MyCSF, a year'],
]

/** What is paid, and how often: `External assessor, a renewal`, `MyCSF, a year, 4 times`. */
export function coverPartName({ price, times, ratio }: Pick<CoverPart, 'price' | 'times' | 'ratio'>): string {
  const name = PRICE_NAMES.find(([begins]) => price.startsWith(begins))?.[1] ?? price
  const often = times === 1 ? '' : `, ${times} times`
  return `${name}${ratio === undefined ? '' : times === 1 ? ', a renewal' : ', renewals'}${often}`
}

/** What the table of cover says of itself. */
export const COVER_MEANS =
  'What four years of a report cost from published prices alone: fees, subscriptions and credits, without readiness and without hours. Four years are two cycles of an r2, so that every kind is compared over the same time.'
export const COVER_PER_MONTH_MEANS = 'The likely total over the months in which a report holds.'
export const PLAN_COVER_MEANS =
  'What each program costs in this plan, over the months that its report covers: the window of a SOC 2, the validity of a certification.'
