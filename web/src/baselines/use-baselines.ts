import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { baselineQuery, baselinesQuery } from '../api/baselines.ts'
import type { SavedBaseline } from '../api/wire.ts'
import { type Baseline, baselineOf } from '../plan-view/baseline.ts'

const NONE: readonly SavedBaseline[] = []

/** The baselines of a plan to choose from, and the dates of the one that is shown; undefined until they are there. */
export function useBaselines(
  planId: string,
  shown: string | undefined,
): { readonly saved: readonly SavedBaseline[]; readonly baseline: Baseline | undefined } {
  const { data } = useQuery(baselinesQuery(planId))
  const saved = data?.baselines ?? NONE
  const isThere = saved.some(({ id }) => id === shown)
  const { data: whole } = useQuery({ ...baselineQuery(planId, shown ?? ''), enabled: isThere })
  const baseline = useMemo(() => {
    if (!whole || !isThere) return undefined
    // Phases and programs lie where the activities lay then.
    return baselineOf(whole.name, whole.baseline, whole.baseline.activities)
  }, [whole, isThere])
  return { saved, baseline }
}
