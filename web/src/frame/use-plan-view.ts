import { useEffect, useReducer, useRef } from 'react'
import { areDatesOwn } from '../plan-view/dated.ts'
import { type PlanFacts, type PlanView, planViewAfter } from '../plan-view/plan-view.ts'
import { afterFrame } from './after-frame.ts'

/**
 * The view of what a page was told; after an edit, from here or elsewhere, only what it can reach is scheduled again. Dates
 * that the server found are on screen for a frame before they are computed here, and should they differ, give way.
 */
export function usePlanView(facts: PlanFacts): PlanView {
  const last = useRef<PlanView>(undefined)
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  const view = last.current && isAbout(last.current, facts) ? last.current : planViewAfter(last.current, facts)
  last.current = view
  // Frames belong to the document.
  useEffect(
    () =>
      afterFrame(() => {
        if (areDatesOwn(view, view.dates)) return
        last.current = undefined
        drawAgain()
      }),
    [view],
  )
  return view
}

const isAbout = (view: PlanView, { plan, revision, progress, today, evidence }: PlanFacts): boolean =>
  view.plan === plan &&
  view.revision === revision &&
  view.progress === progress &&
  view.today === today &&
  view.evidence === evidence
