import { useEffect, useState } from 'react'
import { differ } from '../engine/search-state.ts'
import type { SearchFailure } from '../engine/search-event.ts'
import type { Explanation } from '../engine/searches.ts'
import { useSearchOf, whySearch } from '../engine/use-search.ts'
import type { PlanView } from '../plan-view/plan-view.ts'

/** What would help one activity and how far it may slip: as far as it is known. */
export type ExplanationOf = {
  readonly explanation: Explanation | undefined
  /** The plan has changed since. */
  readonly isStale: boolean
  /** Nothing is looked for any more: somebody ended it. */
  readonly isStopped: boolean
  readonly failure: SearchFailure | undefined
  readonly stop: () => void
  readonly start: () => void
}

/** Who walks the rows with the arrows passes many: only where they stay for so long is anything looked for. */
const STAYED_MS = 150

/** Explains an activity in a thread of its own, anew whenever the plan changes; ended with the selection. */
export function useExplanation({ plan, progress, today }: PlanView, activityId: string): ExplanationOf {
  const search = useSearchOf(whySearch, plan.id)
  const [isStopped, setStopped] = useState(false)
  const found = search.result?.why.activityId === activityId ? search.result : undefined
  const isStale = found !== undefined && differ(search.about, { plan, progress, today })
  const isKnown = found !== undefined && !isStale && search.stage === 'found'
  // The search runs in a thread outside React: started for what is on screen, ended when something else is.
  useEffect(() => {
    if (isKnown || isStopped) return
    const wait = setTimeout(() => whySearch.start({ plan, progress, today }, { activityId }), STAYED_MS)
    return () => {
      clearTimeout(wait)
      whySearch.cancel()
    }
  }, [plan, progress, today, activityId, isKnown, isStopped])
  return {
    explanation: found,
    isStale,
    isStopped,
    failure: search.stage === 'failed' ? search.failure : undefined,
    stop: () => setStopped(true),
    start: () => setStopped(false),
  }
}
