import { type Day, dayOf, isoOf } from '../day.ts'
import type { ExchangeRate } from '../plan/costs.ts'
import type { Plan } from '../plan/plan.ts'
import type { Money } from '../plan/values.ts'
import { refuse } from '../refusal.ts'
import { converted } from './minor-units.ts'

/** Amounts in the organization's currency: at the latest rate on or before a day, so that days to come use the last known. */
export class ExchangeRates {
  readonly #to: string
  readonly #byCurrency: ReadonlyMap<string, readonly ExchangeRate[]>

  constructor({ exchangeRates = [], organization }: Pick<Plan, 'exchangeRates' | 'organization'>) {
    this.#to = organization.currency
    const own = exchangeRates.filter(({ to }) => to === organization.currency)
    const newestFirst = own.toSorted((a, b) => dayOf(b.on) - dayOf(a.on))
    this.#byCurrency = new Map(own.map(({ from }) => [from, newestFirst.filter((rate) => rate.from === from)]))
  }

  /** The currency of every result. */
  get currency(): string {
    return this.#to
  }

  /** Whether an amount of that currency can be told on `day`. */
  knows(currency: string, day: Day): boolean {
    return currency === this.#to || this.rateOn(currency, day) !== undefined
  }

  /** In minor units of the organization's currency, at the rate of `day`. Throws `rate-missing` for the place `path`. */
  on(day: Day, amount: Money, path: string): number {
    if (amount.currency === this.#to) return amount.minor
    const rate = this.rateOn(amount.currency, day)
    if (!rate) return refuse('rate-missing', path, { from: amount.currency, to: this.#to, on: isoOf(day) })
    return converted(amount, this.#to, rate.rate).minor
  }

  /** The rate in force: the latest one of that currency on or before `day`. */
  rateOn(currency: string, day: Day): ExchangeRate | undefined {
    const date = isoOf(day)
    return this.#byCurrency.get(currency)?.find(({ on }) => on <= date)
  }
}
