import { useMemo } from 'react'
import { NothingAsked } from '../capacity/nothing-asked.tsx'
import { Page, useUndoOrRedo } from '../frame/page.tsx'
import { emptyText, emptyTitle } from '../messages-confidence.ts'
import { type PlanFacts, planView } from '../plan-view/plan-view.ts'
import { usePageKeys } from '../timeline/use-page-keys.ts'
import { Confidence } from './confidence.tsx'

/** How sure the dates and the cost are, what makes them so, and the risks behind it. */
export function ConfidencePage(facts: PlanFacts) {
  const { plan, revision, progress, today, evidence } = facts
  const view = useMemo(
    () => planView({ plan, revision, progress, today, evidence }),
    [plan, revision, progress, today, evidence],
  )
  const onUndo = useUndoOrRedo(plan.id)
  usePageKeys({ zoom: 'fit', pxPerDay: 1, show: () => {}, onToday: () => {}, onUndo })
  return (
    <Page view={view} onUndo={onUndo}>
      {plan.programs.length === 0 ? <NothingAsked title={emptyTitle} text={emptyText} /> : <Confidence view={view} />}
    </Page>
  )
}
