import type { CoverPart } from '../../budget/cover-cost.ts'

/** What the prices are of, by how their ids begin; the longest that fits. */
const PRICE_NAMES: readonly (readonly [begins: string, name: string])[] = [
  ['soc2.fee.type1.', 'CPA-Firma, Type I'],
  ['soc2.fee.type2.', 'CPA-Firma, Type II'],
  ['team.cost.penetration-test.', 'Penetrationstest'],
  ['hitrust.cost.assessor.', 'Externer Assessor'],
  ['hitrust.cost.interim-assessor.', 'Externer Assessor, Interim-Prüfung'],
  ['hitrust.cost.report-credit.', 'Report-Credit'],
  ['hitrust.cost.mycsf-year', 'MyCSF, je Jahr'],
]

/** What is paid, and how often: `Externer Assessor, Erneuerung`, `MyCSF, je Jahr, 4-mal`. */
export function coverPartName({ price, times, ratio }: Pick<CoverPart, 'price' | 'times' | 'ratio'>): string {
  const name = PRICE_NAMES.find(([begins]) => price.startsWith(begins))?.[1] ?? price
  const often = times === 1 ? '' : `, ${times}-mal`
  return `${name}${ratio === undefined ? '' : ', Erneuerung'}${often}`
}

/** What the table of cover says of itself. */
export const COVER_MEANS =
  'Was vier Jahre mit einem Bericht kosten, allein nach veröffentlichten Preisen: Honorare, Abonnements und Credits, ohne Readiness-Prüfung und ohne Stunden. Vier Jahre sind zwei Zyklen eines r2; so wird jede Art über dieselbe Zeit verglichen.'
export const COVER_PER_MONTH_MEANS =
  'Der wahrscheinliche Gesamtbetrag, verteilt auf die Monate, in denen ein Bericht gilt.'
export const PLAN_COVER_MEANS =
  'Was jedes Programm in diesem Plan kostet, verteilt auf die Monate, die sein Bericht abdeckt: bei SOC 2 der Beobachtungszeitraum, bei einer Zertifizierung die Gültigkeit.'
