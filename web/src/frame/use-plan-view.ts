import { useRef } from 'react'
import { type PlanFacts, type PlanView, planViewAfter } from '../plan-view/plan-view.ts'

/** The view of what a page was told; after an edit, from here or elsewhere, only what it can reach is scheduled again. */
export function usePlanView(facts: PlanFacts): PlanView {
  const last = useRef<PlanView>(undefined)
  const view = last.current && isAbout(last.current, facts) ? last.current : planViewAfter(last.current, facts)
  last.current = view
  return view
}

const isAbout = (view: PlanView, { plan, revision, progress, today, evidence }: PlanFacts): boolean =>
  view.plan === plan &&
  view.revision === revision &&
  view.progress === progress &&
  view.today === today &&
  view.evidence === evidence
