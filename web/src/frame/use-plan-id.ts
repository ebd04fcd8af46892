import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { plansQuery } from '../api/queries.ts'
import { planToOpen } from '../start-view/which-plan.ts'
import { keep, kept } from './kept.ts'

const LAST = 'plan'

/** The plan that the address names; where it names none, the one opened last. `plans` is asked for only then. */
export function usePlanId() {
  const { plan } = useSearch({ strict: false })
  const plans = useQuery({ ...plansQuery, enabled: plan === undefined })
  return { named: plan, planId: plan ?? (plans.data && planToOpen(plans.data.plans, kept(LAST))), plans }
}

/** Opened next time where the address names no plan. */
export const rememberPlan = (planId: string): void => keep(LAST, planId)
