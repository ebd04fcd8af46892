import { promiseCheck, type PromiseAnswer } from '@stagger/planner'
import { FORECAST_SEED } from './forecast-settings.ts'
import type { SearchRequest, Telling } from './searches.ts'

/**
 * Whether something may be promised: told as soon as it is known, and again after each thing that was tried. Each fix is
 * a plan of its own, simulated with the same draws.
 */
export const searchPromise = (
  { facts: { plan, progress, today, actuals = [] }, options: question }: SearchRequest<'promise'>,
  tell: (telling: Telling<'promise'>) => void,
): PromiseAnswer =>
  promiseCheck(plan, progress, today, question, {
    seed: FORECAST_SEED,
    actuals,
    onProgress: (best) => tell({ share: best.tried.of === 0 ? 0 : best.tried.done / best.tried.of, best }),
  })
