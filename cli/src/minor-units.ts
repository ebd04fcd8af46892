import { exponentOf, type Money } from '@stagger/planner'
import { UsageError } from './refusals.ts'

/** An amount that somebody typed, digits with a dot, in a currency's minor units. */
export function minorUnits(text: string, currency: string): Money {
  const exponent = exponentOf(currency)
  const [, whole = '', decimals = ''] = /^(\d{1,12})(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === '' || decimals.length > exponent)
    throw new UsageError(
      `--value ${text} is not an amount of ${currency}: write digits, such as 250000, not below zero.`,
    )
  return { minor: Number(`${whole}${decimals.padEnd(exponent, '0')}`), currency }
}
