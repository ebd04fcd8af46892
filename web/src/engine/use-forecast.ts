import type { Actual, Forecast } from '@stagger/planner'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { actualsQuery } from '../api/queries.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { FORECAST_ITERATIONS, FORECAST_SEED } from './forecast-settings.ts'
import type { SearchFailure } from './search-event.ts'
import { differ } from './search-state.ts'
import { forecastSearch, useSearchOf } from './use-search.ts'

/** The forecast of a plan: what is known so far, of which plan, and how far it is. */
export type ForecastOf = {
  /** The newest there is: refined while it runs, and of the plan as it was until the first answer about the new one. */
  readonly forecast: Forecast | undefined
  /** `forecast` is about the plan as it was. */
  readonly isStale: boolean
  /** More iterations are on their way. */
  readonly isRefining: boolean
  /** Somebody ended it before all iterations were done. */
  readonly isCutShort: boolean
  readonly failure: SearchFailure | undefined
  readonly start: () => void
  readonly cancel: () => void
}

const OPTIONS = { seed: FORECAST_SEED, iterations: FORECAST_ITERATIONS }

const NOTHING_SPENT: readonly Actual[] = []

/**
 * Forecasts the plan and what is left to be spent in a thread of its own, once for all pages, anew whenever either
 * changes. Where nobody looks at it (`isWanted` false) nothing is started; what is known is given all the same.
 */
export function useForecast(
  { plan, progress, today }: Pick<PlanView, 'plan' | 'progress' | 'today'>,
  isWanted = true,
): ForecastOf {
  const { data: ledger, isPending } = useQuery(actualsQuery(plan.id))
  const actuals = ledger?.actuals ?? NOTHING_SPENT
  const search = useSearchOf(forecastSearch, plan.id)
  const isUnknown = search.stage === 'none' || differ(search.facts, { plan, progress, today, actuals })
  // The simulation runs in a thread outside React: started for what is on screen.
  useEffect(() => {
    if (!isWanted || isPending || !isUnknown) return
    const { stage, facts } = forecastSearch.state.getState()
    // Another part of the page may have asked for the same already.
    if (stage === 'none' || differ(facts, { plan, progress, today, actuals }))
      forecastSearch.start({ plan, progress, today, actuals }, OPTIONS)
  }, [isWanted, isPending, isUnknown, plan, progress, today, actuals])
  return {
    forecast: search.result,
    isStale: search.result !== undefined && differ(search.about, { plan, progress, today, actuals }),
    isRefining: search.stage === 'running',
    isCutShort: search.stage === 'cut-short',
    failure: search.stage === 'failed' ? search.failure : undefined,
    start: () => forecastSearch.start({ plan, progress, today, actuals }, OPTIONS),
    cancel: forecastSearch.cancel,
  }
}
