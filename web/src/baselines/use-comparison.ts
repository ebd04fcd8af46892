import { baselineOf, compareBaselines } from '@stagger/planner'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { baselineQuery } from '../api/baselines.ts'
import type { SavedBaseline } from '../api/wire.ts'
import { useSpentOnceKnown } from '../engine/use-spent.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { BaselinesSearch } from '../search.ts'

/** What the address says is compared, and how to compare something else. The address is the only place that knows. */
export function useBaselinesShown(saved: readonly SavedBaseline[]) {
  const { baseline, with: beside, all = false } = useSearch({ from: '/baselines' })
  const navigate = useNavigate({ from: '/baselines' })
  const from = saved.find(({ id }) => id === baseline) ?? saved[0]
  const to = saved.find(({ id }) => id === beside && id !== from?.id)
  return {
    from,
    to,
    all,
    show: (change: Partial<BaselinesSearch>) =>
      void navigate({ replace: true, search: (old) => ({ ...old, ...change }) }),
  }
}

/** What differs between a baseline and another one, or the plan as it stands; undefined until both are known. */
export function useComparison(view: PlanView, from: SavedBaseline, to: SavedBaseline | undefined) {
  const { plan, dates } = view
  const then = useQuery(baselineQuery(plan.id, from.id)).data?.baseline
  const other = useQuery({ ...baselineQuery(plan.id, to?.id ?? ''), enabled: to !== undefined }).data?.baseline
  const spent = useSpentOnceKnown(plan.id)
  const now = useMemo(() => spent && baselineOf(dates, spent), [dates, spent])
  const beside = to ? other : now
  return useMemo(() => then && beside && compareBaselines(then, beside), [then, beside])
}
