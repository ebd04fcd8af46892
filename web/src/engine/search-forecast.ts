import { type Forecast, forecast, refinedForecasts } from '@stagger/planner'
import type { SearchRequest, Telling } from './searches.ts'

/** Simulates the plan; told first after a few hundred iterations, then refined, the last word being all of them. */
export function searchForecast(
  { facts: { plan, progress, today, actuals = [] }, options }: SearchRequest<'forecast'>,
  tell: (telling: Telling<'forecast'>) => void,
): Forecast {
  let last: Forecast | undefined
  for (const best of refinedForecasts(plan, progress, today, { ...options, actuals })) {
    tell({ share: best.iterations / options.iterations, best })
    last = best
  }
  return last ?? forecast(plan, progress, today, { ...options, actuals })
}
