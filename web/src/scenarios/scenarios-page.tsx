import { useMemo } from 'react'
import { Page, useUndoOrRedo } from '../frame/page.tsx'
import { fewPrograms, noPrograms, nothingToSequence } from '../messages-scenarios.ts'
import { type PlanFacts, planView } from '../plan-view/plan-view.ts'
import { usePageKeys } from '../timeline/use-page-keys.ts'
import { NothingAsked } from '../capacity/nothing-asked.tsx'
import { Scenarios } from './scenarios.tsx'

/** The ways to sequence the programs beside the plan as it stands, and the choice of one. */
export function ScenariosPage(facts: PlanFacts) {
  const { plan, revision, progress, today, evidence } = facts
  const view = useMemo(
    () => planView({ plan, revision, progress, today, evidence }),
    [plan, revision, progress, today, evidence],
  )
  const onUndo = useUndoOrRedo(plan.id)
  usePageKeys({ zoom: 'fit', pxPerDay: 1, show: () => {}, onToday: () => {}, onUndo })
  return (
    <Page view={view} onUndo={onUndo}>
      {plan.programs.length < 2 ? (
        <NothingAsked title={nothingToSequence} text={plan.programs.length === 0 ? noPrograms : fewPrograms} />
      ) : (
        <Scenarios view={view} />
      )}
    </Page>
  )
}
