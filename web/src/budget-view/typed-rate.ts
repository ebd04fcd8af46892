import { type Edit, ExchangeRate, isCurrency, type IsoDate, type MissingRate, type Plan } from '@stagger/planner'
import type { ItemFault } from './item-faults.ts'

/** A rate as it is typed: what one unit of `from` is worth, from which day on. */
export type TypedRate = { readonly from: string; readonly rate: string; readonly on: string }

/** The currency of a form as the plan writes it. */
export const currencyTyped = (from: string): string => from.trim().toUpperCase()

/** Which rate a form is about: one of the plan's, or a new one, which something may need from a day on. */
export type RateAsked = { readonly id: string; readonly rate?: ExchangeRate; readonly missing?: MissingRate }

/** What is shown before anything is typed. */
export function rateTyped({ rate, missing }: RateAsked, today: IsoDate): TypedRate {
  if (rate) return { from: rate.from, rate: rate.rate, on: rate.on }
  return { from: missing?.from ?? '', rate: '', on: missing?.on ?? today }
}

/** What a form's rate is told in: a rate keeps its currency, a new one is of the organization's. */
export const rateTo = ({ organization }: Pick<Plan, 'organization'>, { rate }: RateAsked): string =>
  rate?.to ?? organization.currency

/** The edit that puts the typed rate into the plan, or the field that is wrong. A rate holds from its day on, until the next one. */
export function rateEdit(plan: Plan, asked: RateAsked, typed: TypedRate): Edit | ItemFault<keyof TypedRate> {
  const [from, to] = [currencyTyped(typed.from), rateTo(plan, asked)]
  const [rate, on] = [typed.rate.trim(), typed.on]
  if (!isCurrency(from)) return { field: 'from', code: 'currency' }
  if (from === to) return { field: 'from', code: 'same-currency' }
  if (!ExchangeRate.shape.rate.safeParse(rate).success) return { field: 'rate', code: 'rate' }
  if (!ExchangeRate.shape.on.safeParse(on).success) return { field: 'on', code: 'day' }
  if (asked.missing?.from === from && on > asked.missing.on) return { field: 'on', code: 'too-late' }
  const isTwice = plan.exchangeRates?.some(
    (one) => one.id !== asked.id && one.from === from && one.to === to && one.on === on,
  )
  if (isTwice) return { field: 'on', code: 'rate-twice' }
  return { kind: 'setExchangeRate', rate: { id: asked.id, from, to, rate, on, source: 'yours' } }
}

/** Of rates that several things lack, one for each currency, from the earliest day that any of them needs it. */
export function earliestOf(missing: readonly MissingRate[]): readonly MissingRate[] {
  const earliest = new Map<string, MissingRate>()
  for (const one of missing) {
    const known = earliest.get(one.from)
    if (!known || one.on < known.on) earliest.set(one.from, one)
  }
  return [...earliest.values()]
}

/** What is wrong with what was to be recorded, which may be that a rate is missing. */
export type RateFault = { readonly code: string; readonly facts: Readonly<Record<string, unknown>> }

/** The rate that a fault asks for; none where it asks for something else. */
export function missingRateOf({ code, facts: { from, to, on } }: RateFault): readonly MissingRate[] {
  const isTold = typeof from === 'string' && typeof to === 'string' && typeof on === 'string'
  return code === 'rate-missing' && isTold ? [{ from, to, on }] : []
}
