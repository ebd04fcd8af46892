import type { BudgetBasis, BudgetTotal, IsoDate } from '@stagger/planner'

type Summary = {
  readonly statusDate: IsoDate
  readonly total: BudgetTotal
  readonly basis: BudgetBasis
  readonly forecast: string
  readonly spent: string
  readonly committed: string
}

const TOTALS: Readonly<Record<BudgetTotal, string>> = {
  external: 'externe Zahlungen',
  incremental: 'Mehrkosten',
  loaded: 'Vollkosten',
}
const BASES: Readonly<Record<BudgetBasis, string>> = { cash: 'nach Zahlung', accrual: 'periodengerecht' }

export const summary = ({ statusDate, total, basis, forecast, spent, committed }: Summary): string =>
  `Stichtag ${statusDate}, ${TOTALS[total]} ${BASES[basis]}: ${forecast} Prognose, ${spent} ausgegeben, ${committed} gebunden.`
export const nextPayment = (amount: string, on: IsoDate, item: string): string =>
  `Nächste große Zahlung: ${amount} am ${on} für ${item}.`
export const totalHeading = 'Summe'
export const totalIn = (currency: string): string => `Summe, ${currency}`
export const restsOn = (parts: readonly string[]): string => `Beruht auf: ${parts.join(', ') || 'noch nichts'}.`
export function against(name: string, frozenOn: IsoDate, amount: string, parts: readonly string[]): string {
  const why = parts.length > 0 ? `: ${parts.join(', ')}` : ''
  return `Gegen ${name}, eingefroren am ${frozenOn}: ${amount}${why}.`
}
export const notCounted = (hours: number, who: readonly string[]): string =>
  `Mangels Stundensatz nicht gezählt: ${hours} Stunden von ${who.join(', ')}.`
