import type { BudgetTotal } from '@stagger/planner'
import { TOTAL_NAMES } from '@stagger/planner/messages'
import type { BudgetViewName } from '../../budget-view/budget-search.ts'

// What the Budget page says of earned value and of what cover costs, in German; the figures' own words are the planner's.

export const viewLabel = 'Ansicht'
export const viewNames: Readonly<Record<BudgetViewName, string>> = {
  periods: 'Perioden',
  earned: 'Fertigstellungswert',
  cover: 'Abdeckung',
}

export const earnedTitle = 'Fertigstellungswert'
export const earnedColumns = ['Kennzahl', 'Betrag', 'Bedeutung'] as const
export const notKnown = '–'
export const earnedNote = (total: BudgetTotal): string =>
  total === 'external'
    ? 'Gerechnet wird nur, was gekauft wird. Die Preise beruhen auf den Angaben der Positionen: Vertrag, Angebot oder Schätzung.'
    : `Auch Stunden zählen, soweit sie erfasst sind: Ohne sie vergleicht nur „${TOTAL_NAMES.external}“ Gleiches mit Gleichem.`

export const planCoverTitle = 'Was ein Monat Abdeckung in diesem Plan kostet'
export const planCoverColumns = ['Programm', 'Prognose', 'Monate abgedeckt', 'Je Monat'] as const
export const publishedTitle = 'Vier Jahre Abdeckung zu veröffentlichten Preisen, in US-Dollar'
export const coverColumns = ['Bericht', 'Minimum', 'Wahrscheinlich', 'Maximum', 'Je Monat', 'Herkunft'] as const

const CONFIDENCES: Readonly<Record<string, string>> = {
  'two-plus': 'zwei oder mehr Quellen',
  one: 'eine Quelle',
  derived: 'aus Quellen abgeleitet',
  unverified: 'Annahme',
}
export const knownFrom = (confidence: string | undefined): string => CONFIDENCES[confidence ?? ''] ?? ''
