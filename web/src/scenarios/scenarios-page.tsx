import { NothingAsked } from '../capacity/nothing-asked.tsx'
import { PlanPage } from '../frame/plan-page.tsx'
import { noPrograms, nothingToSequence } from '#words/scenarios.ts'
import type { PlanFacts } from '../plan-view/plan-view.ts'
import { Scenarios } from './scenarios.tsx'

/** The ways to sequence the programs beside the plan as it stands, and the choice of one. */
export const ScenariosPage = (facts: PlanFacts) => (
  <PlanPage facts={facts}>
    {(view) =>
      view.plan.programs.length === 0 ? (
        <NothingAsked title={nothingToSequence} text={noPrograms} />
      ) : (
        <Scenarios view={view} />
      )
    }
  </PlanPage>
)
