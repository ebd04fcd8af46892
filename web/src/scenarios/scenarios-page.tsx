import { NothingAsked } from '../capacity/nothing-asked.tsx'
import { PlanPage } from '../frame/plan-page.tsx'
import { fewPrograms, noPrograms, nothingToSequence } from '#words/scenarios.ts'
import type { PlanFacts } from '../plan-view/plan-view.ts'
import { Scenarios } from './scenarios.tsx'

/** The ways to sequence the programs beside the plan as it stands, and the choice of one. */
export const ScenariosPage = (facts: PlanFacts) => (
  <PlanPage facts={facts}>
    {(view) =>
      view.plan.programs.length < 2 ? (
        <NothingAsked title={nothingToSequence} text={view.plan.programs.length === 0 ? noPrograms : fewPrograms} />
      ) : (
        <Scenarios view={view} />
      )
    }
  </PlanPage>
)
