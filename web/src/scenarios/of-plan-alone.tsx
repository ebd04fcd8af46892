import type { ReactNode } from 'react'
import { useScenarioOnScreen } from '../api/scenario-on-screen.ts'

type OfPlanAloneProps = {
  readonly planId: string
  /** What stands there while a scenario is on screen: that it is not done here. */
  readonly instead: ReactNode
  readonly children: ReactNode
}

/**
 * What happens in the world, or is agreed upon, and so can be said of the plan alone: an invoice, a closed period, a
 * named budget, a record of evidence. A scenario has the plan's.
 */
export function OfPlanAlone({ planId, instead, children }: OfPlanAloneProps) {
  return useScenarioOnScreen(planId).scenario ? instead : children
}
