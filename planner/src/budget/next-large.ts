import { isoOf } from '../day.ts'
import type { Budget } from './budget-result.ts'
import type { Account } from './posting.ts'

/** The largest amount that one item still asks on one day; the earliest of equals. Undefined when nothing is left to pay. */
export function nextLarge(accounts: readonly Account[]): Budget['nextLarge'] {
  const sums = new Map<string, { itemId: string; day: number; on: string; minor: number }>()
  for (const { itemId, category, postings } of accounts) {
    if (category === 'labour') continue
    for (const { measure, span, minor } of postings) {
      if (measure !== 'committed' && measure !== 'toComplete') continue
      const key = `${itemId}\n${span.start}`
      const before = sums.get(key)?.minor ?? 0
      sums.set(key, { itemId, day: span.start, on: isoOf(span.start), minor: before + minor })
    }
  }
  const [largest] = [...sums.values()].toSorted((a, b) => b.minor - a.minor || a.day - b.day)
  return largest && largest.minor > 0 ? { itemId: largest.itemId, on: largest.on, minor: largest.minor } : undefined
}
