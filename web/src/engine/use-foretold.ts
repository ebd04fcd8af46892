import type { DiaryEntry } from '@stagger/planner'
import { useEffect } from 'react'
import type { PlanView } from '../plan-view/plan-view.ts'
import { differ } from './search-state.ts'
import { diarySearch, useSearchOf } from './use-search.ts'

/** What runs of the plan would tell from today on; undefined until it is known. */
export type ForetoldOf = { readonly entries: readonly DiaryEntry[] | undefined; readonly hasFailed: boolean }

/** Foretells the plan in a thread of its own, anew whenever it changes. */
export function useForetold({ plan, progress, today }: Pick<PlanView, 'plan' | 'progress' | 'today'>): ForetoldOf {
  const { stage, facts, result } = useSearchOf(diarySearch, plan.id)
  const isUnknown = stage === 'none' || differ(facts, { plan, progress, today })
  // The thread lies outside React: it is told what is on screen.
  useEffect(() => {
    if (isUnknown) diarySearch.start({ plan, progress, today }, undefined)
  }, [isUnknown, plan, progress, today])
  return { entries: result, hasFailed: stage === 'failed' && !isUnknown }
}
