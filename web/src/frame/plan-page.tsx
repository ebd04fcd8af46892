import type { ReactNode } from 'react'
import type { PlanFacts, PlanView } from '../plan-view/plan-view.ts'
import { usePlanView } from './use-plan-view.ts'
import { usePageKeys } from '../timeline/use-page-keys.ts'
import { Page, useUndoOrRedo } from './page.tsx'

type PlanPageProps = { readonly facts: PlanFacts; readonly children: (view: PlanView) => ReactNode }

/** A page about a plan that draws no time axis of its own: the frame, and the keys that work anywhere. */
export function PlanPage({ facts, children }: PlanPageProps) {
  const { plan } = facts
  const view = usePlanView(facts)
  const onUndo = useUndoOrRedo(plan)
  usePageKeys({ zoom: 'fit', pxPerDay: 1, show: () => {}, onToday: () => {}, onUndo })
  return (
    <Page view={view} onUndo={onUndo}>
      {children(view)}
    </Page>
  )
}
