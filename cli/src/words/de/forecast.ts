import type { Forecast } from '@stagger/planner'

/** How its dates were made. */
export type Dating = 'links' | 'links-alone' | 'order'

const DATED: Readonly<Record<Dating, string>> = {
  links: 'nach Verknüpfungen allein, als hätten alle Zeit',
  'links-alone': 'nach Verknüpfungen allein, da kein Kapazitätsabgleich angenommen ist',
  order: 'in der angenommenen Reihenfolge, mit der Zeit, die alle haben',
}

type Made = Pick<Forecast, 'statusDate' | 'iterations' | 'seed'>

export const made = ({ statusDate, iterations, seed }: Made, dating: Dating): string =>
  `Stichtag ${statusDate}: ${iterations} Durchgänge mit Startwert ${seed}, ${DATED[dating]}. P80: 8 von 10 erreichen das oder Besseres.`
export const reportHeadings = ['Bericht', 'Geplant', 'P10', 'P50', 'P80', 'P90', 'Wahrscheinlichkeit wie geplant']
export const quoted = (name: string): string => `„${name}“`
export const criticalMost = (report: string, activities: readonly string[]): string =>
  activities.length > 0
    ? `${report}, am häufigsten kritisch: ${activities.join(', ')}.`
    : `${report}: Nichts, was noch zu tun ist, liegt auf dem längsten Weg.`
export const movedMost = (report: string, drivers: string): string =>
  `${report}, am stärksten verschoben durch: ${drivers}.`
/** A driver within a sentence, from its low to its high days. */
export const driverText = (variable: string, low: string, high: string): string =>
  `${variable} (${low} bis ${high} Tage)`
export const noRateAt = (path: string, why: string): string => `Kein Stundensatz, bei ${path}: ${why}`
export const noTotal = 'Keine Summe in Geld:'
export const moneyHeadings = ['Geld', 'Geplant', 'Prognose', 'P10', 'P50', 'P80', 'P90', 'Reserve']
export const forecastMeans =
  'Prognose: ausgegeben, fest und noch zu leisten. Reserve: was P80 darüber liegt, einmal vorgehalten.'
export const rulesThatBreak = (rules: readonly { readonly rule: string; readonly share: string }[]): string =>
  `Regeln, die verletzt werden: ${rules.map(({ rule, share }) => `${rule} in ${share}`).join(', ')} der Durchgänge.`
