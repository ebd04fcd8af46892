import { PRICE_BASES, type PriceBasis } from '../money/price.ts'
import type { BasisShare } from './budget-result.ts'
import type { Account } from './posting.ts'

/** How much of the forecast is spent, and on what the rest of it stands, firmest first; what has none is left out. */
export function basisShares(accounts: readonly Account[]): readonly BasisShare[] {
  const sums = new Map<PriceBasis | 'spent', number>()
  for (const { postings } of accounts) {
    for (const { measure, basis, minor } of postings) {
      if (measure === 'planned') continue
      const key = measure === 'actual' ? 'spent' : basis
      sums.set(key, (sums.get(key) ?? 0) + minor)
    }
  }
  const whole = [...sums.values()].reduce((sum, minor) => sum + minor, 0)
  return (['spent', ...PRICE_BASES] as const).flatMap((basis) => {
    const minor = sums.get(basis) ?? 0
    return minor === 0 ? [] : [{ basis, minor, share: whole === 0 ? 0 : minor / whole }]
  })
}
