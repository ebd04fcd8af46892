import type { Driver, Money } from '@stagger/planner'
import { certain, notKnown } from '#words/risks.ts'
import { shortMoney, signed } from '../format.ts'
import { locale } from '../locale.ts'

/** By how many days something moves, rounded: `+3d`. */
export const daysMoved = (days: number): string => `${signed(Math.round(days))}d`

/** What a risk adds: nothing where it happens in no run; less than a day is a matter of the runs drawn. */
export const daysAdded = (days: number, happened: number): string =>
  happened === 0 ? '0' : days < 1 ? '<1d' : daysMoved(days)

/** The same where there may be nothing to compare with: the risk is over, or it happens in every run. */
export const delayAdded = (days: number | undefined, happened: number | undefined): string =>
  days !== undefined ? daysAdded(days, happened ?? 0) : happened === 1 ? certain : notKnown

/** By how much money. `step`: what is less than half of it is chance, and nothing. */
export function moneyMoved({ minor, currency }: Money, step = 1): string {
  const rounded = Math.round(minor / step) * step
  if (rounded === 0) return '0'
  return `${rounded < 0 ? '−' : '+'}${shortMoney({ minor: Math.abs(rounded), currency })}`
}

/** How closely a cause and an outcome go together, from −1 to 1. */
export const rankText = ({ rank }: Driver): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2, minimumFractionDigits: 2 }).format(rank)
