import type { Plan } from '@stagger/planner'
import { useQuery } from '@tanstack/react-query'
import { planQuery } from '../api/queries.ts'
import { useScenarioOnScreen } from '../api/scenario-on-screen.ts'
import { ofPlanItself } from '#words/own-scenarios.ts'

/** The plan as it stands, whatever is on screen in its place. */
export const usePlanItself = (onScreen: Plan): Plan => useQuery(planQuery(onScreen.id)).data?.plan ?? onScreen

/** What the way to a file of the plan is called: while a scenario is on screen it says that the file has nothing of it. */
export function usePlanFileName(planId: string): (name: string) => string {
  const { scenario } = useScenarioOnScreen(planId)
  return scenario ? ofPlanItself : asItIs
}

const asItIs = (name: string): string => name
