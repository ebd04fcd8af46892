import type { Money } from '../plan/values.ts'

/** The sum of amounts in one currency; nothing at all is zero of `currency`; null when they differ. */
export function sumOfMoney(amounts: readonly Money[], currency: string): Money | null {
  const [first] = amounts
  if (!first) return { minor: 0, currency }
  if (amounts.some((one) => one.currency !== first.currency)) return null
  return { minor: amounts.reduce((sum, { minor }) => sum + minor, 0), currency: first.currency }
}
