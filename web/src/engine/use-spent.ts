import type { Actual } from '@stagger/planner'
import { useQuery } from '@tanstack/react-query'
import { actualsQuery } from '../api/queries.ts'

const NOTHING_SPENT: readonly Actual[] = []

/** What was spent on a plan: one and the same list while it does not change, nothing until it is known. */
export function useSpent(planId: string): readonly Actual[] {
  const { data } = useQuery(actualsQuery(planId))
  return data?.actuals ?? NOTHING_SPENT
}

/** The same, undefined until it is known; nothing where the server keeps no ledger or it cannot be read. */
export function useSpentOnceKnown(planId: string): readonly Actual[] | undefined {
  const { data, isPending } = useQuery(actualsQuery(planId))
  return isPending ? undefined : (data?.actuals ?? NOTHING_SPENT)
}
