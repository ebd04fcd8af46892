import type { BudgetBasis, BudgetTotal, IsoDate } from '@stagger/planner'

type Summary = {
  readonly statusDate: IsoDate
  readonly total: BudgetTotal
  readonly basis: BudgetBasis
  readonly forecast: string
  readonly spent: string
  readonly committed: string
}

export const summary = ({ statusDate, total, basis, forecast, spent, committed }: Summary): string =>
  `As of ${statusDate}, ${total} ${basis}: ${forecast} forecast, ${spent} spent, ${committed} committed.`
export const nextPayment = (amount: string, on: IsoDate, item: string): string =>
  `Next large payment: ${amount} on ${on} for ${item}.`
export const totalHeading = 'Total'
export const totalIn = (currency: string): string => `Total, ${currency}`
export const restsOn = (parts: readonly string[]): string => `Rests on: ${parts.join(', ') || 'nothing yet'}.`
export function against(name: string, frozenOn: IsoDate, amount: string, parts: readonly string[]): string {
  const why = parts.length > 0 ? `: ${parts.join(', ')}` : ''
  return `Against ${name}, frozen on ${frozenOn}: ${amount}${why}.`
}
export const notCounted = (hours: number, who: readonly string[]): string =>
  `Not counted, for want of a rate: ${hours} hours of ${who.join(', ')}.`
