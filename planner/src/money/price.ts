import type { IsoDate } from '../day.ts'
import { findFact } from '../facts/facts.ts'
import type { CostItem } from '../plan/costs.ts'
import type { Money, Source } from '../plan/values.ts'
import { percentOf } from './minor-units.ts'

/**
 * What a price rests on, firmest first: signed, offered, read from a source, worked out from such, offered until a day
 * that is over, nobody's word, the user's own.
 */
export const PRICE_BASES = ['contract', 'quote', 'sourced', 'derived', 'expired-quote', 'unverified', 'yours'] as const
export type PriceBasis = (typeof PRICE_BASES)[number]

/** A price before tax with what it rests on. */
export type Price = Money & { readonly basis: PriceBasis }

/** The price in force: the contract's, else the chosen quote's, else the likely point of the estimate; before tax. */
export function priceOf({ contract, quotes, chosenQuoteId, amount }: CostItem): Price {
  if (contract) return { ...contract.amount, basis: 'contract' }
  const chosen = quotes.find(({ id }) => id === chosenQuoteId)
  if (chosen) return { ...chosen.amount, basis: 'quote' }
  return { minor: amount.likely, currency: amount.currency, basis: basisOf(amount.source) }
}

/** Whether the price in force is that of a quote which nobody keeps to any more on a day: it was good until one before. */
export function isExpired(
  { contract, quotes, chosenQuoteId }: Pick<CostItem, 'contract' | 'quotes' | 'chosenQuoteId'>,
  on: IsoDate,
): boolean {
  const chosen = contract ? undefined : quotes.find(({ id }) => id === chosenQuoteId)
  return chosen !== undefined && chosen.validUntil < on
}

/** What a value rests on, by where it comes from. A fact that this edition of the data no longer has is unverified. */
export function basisOf(source: Source): PriceBasis {
  if (source === 'yours') return 'yours'
  switch (findFact(source.fact)?.confidence) {
    case 'two-plus':
    case 'one':
      return 'sourced'
    case 'derived':
      return 'derived'
    default:
      return 'unverified'
  }
}

/** An amount with the item's tax on top. */
export const withTax = ({ minor, currency }: Money, { taxPercent = 0 }: Pick<CostItem, 'taxPercent'>): Money => ({
  minor: minor + percentOf({ minor, currency }, taxPercent).minor,
  currency,
})
