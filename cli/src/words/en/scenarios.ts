import type { IsoDate } from '@stagger/planner'

export const starMeans = (statusDate: IsoDate): string =>
  `As of ${statusDate}. A star: nothing else is better in revenue, a report, load, cost or cover without being worse in another.`
export const headings = [
  '',
  'Scenario',
  'Gives',
  'In hand',
  'Promises kept',
  'Peak load',
  'Cost before renewals',
  'Days without cover',
]
export const keptOf = (kept: number, all: number): string => `${kept} of ${all}`
export const sureHeadings = ['Scenario', 'Gives', 'P50', 'P80', 'All costs, P50', 'P80', 'Revenue at risk']
export const noRate = 'no rate'
export const nothingAtRisk = 'none'
export const feesOnly = 'fees only'
export const unknownCost = 'unknown'
export const notForThisPlan = 'not for this plan.'
export const noDates = 'No dates were found that keep every limit with the time that people have.'
