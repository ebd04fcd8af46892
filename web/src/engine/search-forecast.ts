import type { Forecast } from '@stagger/planner'
import type { SearchRequest, Telling } from './searches.ts'

/** Simulates the plan; told first after few iterations, then refined. */
export function searchForecast(
  _request: SearchRequest<'forecast'>,
  _tell: (telling: Telling<'forecast'>) => void,
): Forecast {
  throw new Error('the planner does not forecast yet')
}
