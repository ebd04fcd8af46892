import { type ReactNode, useMemo } from 'react'
import { type PlanFacts, type PlanView, planView } from '../plan-view/plan-view.ts'
import { usePageKeys } from '../timeline/use-page-keys.ts'
import { Page, useUndoOrRedo } from './page.tsx'

type PlanPageProps = { readonly facts: PlanFacts; readonly children: (view: PlanView) => ReactNode }

/** A page about a plan that draws no time axis of its own: the frame, and the keys that work anywhere. */
export function PlanPage({ facts, children }: PlanPageProps) {
  const { plan, revision, progress, today, evidence } = facts
  const view = useMemo(
    () => planView({ plan, revision, progress, today, evidence }),
    [plan, revision, progress, today, evidence],
  )
  const onUndo = useUndoOrRedo(plan.id)
  usePageKeys({ zoom: 'fit', pxPerDay: 1, show: () => {}, onToday: () => {}, onUndo })
  return (
    <Page view={view} onUndo={onUndo}>
      {children(view)}
    </Page>
  )
}
