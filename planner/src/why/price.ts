import type { Plan } from '../plan/plan.ts'
import type { Offer, Price } from './relaxation.ts'

/** Rounded to quarters: what people would write down. */
const QUARTERS = 4

/** What an offer costs: its extra hours, and their money where every rate is known, in one currency. */
export function priceOf({ people, organization }: Plan, { extraHours = new Map(), isPricedOutside }: Offer): Price {
  const entries = [...extraHours].filter(([, hours]) => hours !== 0)
  const sum = entries.reduce((all, [, hours]) => all + hours, 0)
  const rates = entries.map(([id, hours]) => ({ hours, rate: people.find((one) => one.id === id)?.hourlyRate }))
  const currency = rates[0]?.rate?.currency ?? organization.currency
  const isKnown = !isPricedOutside && rates.every(({ rate }) => rate?.currency === currency)
  const minor = rates.reduce((all, { hours, rate }) => all + hours * (rate?.minor ?? 0), 0)
  return {
    extraHours: Math.round(sum * QUARTERS) / QUARTERS,
    money: isKnown ? { minor: Math.round(minor), currency } : null,
  }
}
