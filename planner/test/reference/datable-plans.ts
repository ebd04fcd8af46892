import type * as fc from 'fast-check'
import { type Plan, PlanningError } from '../../src/index.ts'
import { type Dated, dated } from '../../src/schedule/dated.ts'

/** The dates of a plan on its first day; undefined where it is refused, for lags that contradict each other. */
export function datedOrRefused(plan: Plan): Dated | undefined {
  try {
    return dated(plan, [], plan.startsOn)
  } catch (error) {
    if (error instanceof PlanningError) return undefined
    throw error
  }
}

/** The plans among `plans` that have dates at all. */
export const withDates = (plans: fc.Arbitrary<Plan>): fc.Arbitrary<Plan> =>
  plans.filter((plan) => datedOrRefused(plan) !== undefined)
