import { type Forecast, refinedForecasts } from '@stagger/planner'
import type { SearchRequest, Telling } from './searches.ts'

/**
 * Simulates the plan; told first after a few hundred iterations, then refined, the last word being all of them. Undefined
 * when it was given up: after every batch it is asked whether somebody still waits.
 */
export async function searchForecast(
  { facts: { plan, progress, today, actuals = [] }, options }: SearchRequest<'forecast'>,
  tell: (telling: Telling<'forecast'>) => void,
  isStillAsked: () => Promise<boolean>,
): Promise<Forecast | undefined> {
  let last: Forecast | undefined
  for (const best of refinedForecasts(plan, progress, today, { ...options, actuals })) {
    last = best ?? last
    // The last one ends the search: told twice it would be drawn twice.
    if (best && best.iterations < options.iterations) tell({ share: best.iterations / options.iterations, best })
    if (!(await isStillAsked())) return undefined
  }
  return last
}
