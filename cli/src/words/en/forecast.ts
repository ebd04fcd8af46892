import type { Forecast } from '@stagger/planner'

/** How its dates were made. */
export type Dating = 'links' | 'links-alone' | 'order'

const DATED: Readonly<Record<Dating, string>> = {
  links: 'links alone, as if people had time',
  'links-alone': 'links alone, as no levelling is accepted',
  order: 'the accepted order, with the time that people have',
}

type Made = Pick<Forecast, 'statusDate' | 'iterations' | 'seed'>

export const made = ({ statusDate, iterations, seed }: Made, dating: Dating): string =>
  `As of ${statusDate}: ${iterations} iterations with seed ${seed}, ${DATED[dating]}. P80: 8 of 10 come to that, or better.`
export const reportHeadings = ['Report', 'Planned', 'P10', 'P50', 'P80', 'P90', 'Chance of planned']
export const quoted = (name: string): string => `“${name}”`
export const criticalMost = (report: string, activities: readonly string[]): string =>
  activities.length > 0
    ? `${report}, critical most often: ${activities.join(', ')}.`
    : `${report}: nothing that is still to do lies on its longest path.`
export const movedMost = (report: string, drivers: string): string => `${report}, moved most by: ${drivers}.`
/** A driver within a sentence, from its low to its high days. */
export const driverText = (variable: string, low: string, high: string): string =>
  `${variable.charAt(0).toLowerCase()}${variable.slice(1)} (${low} to ${high} days)`
export const noRateAt = (path: string, why: string): string => `No rate, at ${path}: ${why}`
export const noTotal = 'No total of money:'
export const moneyHeadings = ['Money', 'Planned', 'Forecast', 'P10', 'P50', 'P80', 'P90', 'Reserve']
export const forecastMeans = 'Forecast: spent, fixed and left to complete. Reserve: what P80 is above it, held once.'
export const rulesThatBreak = (rules: readonly { readonly rule: string; readonly share: string }[]): string =>
  `Rules that break: ${rules.map(({ rule, share }) => `${rule} in ${share}`).join(', ')} of the iterations.`
