import { fact } from '../facts/facts.ts'
import type { Range } from '../facts/units.ts'
import type { Category } from '../plan/programs.ts'

/** What the categories beyond Security do to the fee: each adds a share, all together no more than the cap. */
export function feeFactor(categories: readonly Category[]): Range {
  const cap = fact('soc2.fee.increment.cap').value
  const increments = categories.flatMap((category) =>
    category === 'security' ? [] : [fact(`soc2.fee.increment.${category}`)],
  )
  const factor = (point: keyof Range) =>
    1 +
    Math.min(
      cap,
      increments.reduce((sum, increment) => sum + increment[point], 0),
    )
  return { low: factor('low'), likely: factor('likely'), high: factor('high') }
}
