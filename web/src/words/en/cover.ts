import type { BudgetTotal } from '@stagger/planner'
import type { BudgetViewName } from '../../budget-view/budget-search.ts'

// What the Budget page says of earned value and of what cover costs, in English; the figures' own words are the planner's.

export const viewLabel = 'Show'
export const viewNames: Readonly<Record<BudgetViewName, string>> = {
  periods: 'By period',
  earned: 'Earned value',
  cover: 'Cost of cover',
}

export const earnedTitle = 'Earned value'
export const earnedColumns = ['Figure', 'Amount', 'What it means'] as const
export const notKnown = '–'
export const earnedNote = (total: BudgetTotal): string =>
  total === 'external'
    ? 'Counted for what is bought. Prices rest on what the items say: contract, quote or estimate.'
    : 'Hours count as well, as far as they are recorded: without them only External compares like with like.'

export const planCoverTitle = 'What a month of cover costs in this plan'
export const planCoverColumns = ['Program', 'Forecast', 'Months covered', 'A month'] as const
export const publishedTitle = 'Four years of cover by published prices, in US dollars'
export const coverColumns = ['Report', 'Low', 'Likely', 'High', 'A month', 'Known from'] as const

const CONFIDENCES: Readonly<Record<string, string>> = {
  'two-plus': 'two or more sources',
  one: 'one source',
  derived: 'derived from sources',
  unverified: 'assumption',
}
export const knownFrom = (confidence: string | undefined): string => CONFIDENCES[confidence ?? ''] ?? ''
