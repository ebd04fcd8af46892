import {
  allocate,
  convert,
  type Dinero,
  type DineroCurrency,
  type DineroScaledAmount,
  dinero,
  halfEven,
  multiply,
  toSnapshot,
  transformScale,
} from 'dinero.js/bigint'
import * as currencies from 'dinero.js/bigint/currencies'
import type { Money } from '../plan/values.ts'
import { refuse } from '../refusal.ts'

// The library counts in big integers: a price times a rate of ten decimals is more than a number holds exactly.

const BY_CODE: ReadonlyMap<string, DineroCurrency<bigint>> = new Map(Object.entries(currencies))

/** Whether the code is a currency of ISO 4217. */
export const isCurrency = (code: string): boolean => BY_CODE.has(code)

/** Decimal places of a currency's minor unit: 2 for USD, 0 for JPY. Throws `currency-unknown`. */
export const exponentOf = (code: string): number => Number(currencyOf(code).exponent)

function currencyOf(code: string): DineroCurrency<bigint> {
  return BY_CODE.get(code) ?? refuse('currency-unknown', '', { currency: code })
}

/**
 * Whole minor units in parts like `weights` (whole numbers, none below zero), which add up to it to the last unit; who
 * gets what does not divide is the library's to say. Weights of nothing but zeros put all of it on the first part.
 */
export function split(minor: number, weights: readonly number[]): readonly number[] {
  if (weights.length <= 1) return weights.map(() => minor)
  if (weights.every((weight) => weight === 0)) return weights.map((_, k) => (k === 0 ? minor : 0))
  const parts = allocate(
    dinero({ amount: BigInt(minor), currency: ANY }),
    weights.map((weight) => BigInt(weight)),
  )
  return parts.map(minorOf)
}

/** `minor × numerator / denominator` to the nearest whole unit, halves to the even one. */
export function proportion(minor: number, numerator: number, denominator: number): number {
  if (denominator === 0) return 0
  const sign = denominator < 0 ? -1n : 1n
  const amount = BigInt(minor) * BigInt(numerator) * sign
  return Number(halfEven(amount, BigInt(denominator) * sign, dinero({ amount, currency: ANY }).calculator))
}

/** A decimal number as the library's scaled amount: whole digits and how many of them are decimals. */
function scaledOf(decimal: string): Required<DineroScaledAmount<bigint>> {
  const [whole = '0', decimals = ''] = decimal.split('.')
  return { amount: BigInt(`${whole}${decimals}`), scale: BigInt(decimals.length) }
}

/** People write percentages with two decimals at most, and hours with four. */
const PERCENT_DECIMALS = 4n
const HUNDREDTHS = 100
const HOUR_DECIMALS = 4

/** So many percent of an amount, to the nearest minor unit, halves to the even one. */
export function percentOf({ minor, currency }: Money, percent: number): Money {
  return times({ minor, currency }, { amount: BigInt(Math.round(percent * HUNDREDTHS)), scale: PERCENT_DECIMALS })
}

/** What so many hours cost at a rate, to the nearest minor unit, halves to the even one. */
export function priceOfHours(rate: Money, hours: number): Money {
  return times(rate, { amount: BigInt(Math.round(hours * 10 ** HOUR_DECIMALS)), scale: BigInt(HOUR_DECIMALS) })
}

/** An amount in another currency at a decimal rate, to its nearest minor unit, halves to the even one. */
export function converted({ minor, currency }: Money, to: string, rate: string): Money {
  const target = currencyOf(to)
  const made = convert(dinero({ amount: BigInt(minor), currency: currencyOf(currency) }), target, {
    [to]: scaledOf(rate),
  })
  return { minor: minorOf(transformScale(made, target.exponent, halfEven)), currency: to }
}

function times({ minor, currency }: Money, factor: DineroScaledAmount<bigint>): Money {
  const code = currencyOf(currency)
  const product = multiply(dinero({ amount: BigInt(minor), currency: code }), factor)
  return { minor: minorOf(transformScale(product, code.exponent, halfEven)), currency }
}

const minorOf = (amount: Dinero<bigint>): number => Number(toSnapshot(amount).amount)

/** Parts of an amount do not depend on what it is an amount of. */
const ANY = currencies.USD
