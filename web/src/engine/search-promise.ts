import { type PromiseAnswer, promiseCheck } from '@stagger/planner'
import type { SearchRequest } from './searches.ts'
import { FORECAST_SEED } from './forecast-settings.ts'

/** Whether something may be promised. Each fix is a plan of its own, simulated with the same draws. */
export const searchPromise = ({
  facts: { plan, progress, today },
  options: question,
}: SearchRequest<'promise'>): PromiseAnswer => promiseCheck(plan, progress, today, question, { seed: FORECAST_SEED })
