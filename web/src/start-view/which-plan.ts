import type { PlanListing } from '../api/wire.ts'
import { EXAMPLE_ID } from './example.ts'

/** The plan to open where the address names none: the one opened last, else the one changed last, the example only where there is no other. */
export function planToOpen(
  plans: readonly Pick<PlanListing, 'id' | 'updatedAt'>[],
  last: string | null,
): string | undefined {
  if (last !== null && plans.some(({ id }) => id === last)) return last
  const own = plans.filter(({ id }) => id !== EXAMPLE_ID)
  const newest = (own.length > 0 ? own : plans).toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
  return newest[0]?.id
}
