import { NothingAsked } from '../capacity/nothing-asked.tsx'
import { PlanPage } from '../frame/plan-page.tsx'
import { emptyText, emptyTitle } from '#words/confidence.ts'
import type { PlanFacts } from '../plan-view/plan-view.ts'
import { Confidence } from './confidence.tsx'

/** How sure the dates and the cost are, what makes them so, and the risks behind it. */
export const ConfidencePage = (facts: PlanFacts) => (
  <PlanPage facts={facts}>
    {(view) =>
      view.plan.programs.length === 0 ? (
        <NothingAsked title={emptyTitle} text={emptyText} />
      ) : (
        <Confidence view={view} />
      )
    }
  </PlanPage>
)
