import { type PromiseAnswer, promiseCheck, USUAL_THRESHOLDS } from '@stagger/planner'
import { promiseKind } from '../confidence-view/promise-chances.ts'
import { FORECAST_SEED } from './forecast-settings.ts'
import type { SearchRequest, Telling } from './searches.ts'

/** Every chance is enough: nothing is looked for that would help. */
const ANY_CHANCE = { yesFrom: 0, noBelow: 0 }
const VERDICTS = { kept: 'yes', risky: 'at-risk', broken: 'no' } as const

/**
 * Whether something may be promised: told at once, before it is looked for what would help. Each fix is a plan of its
 * own, simulated with the same draws.
 */
export function searchPromise(
  { facts: { plan, progress, today }, options: question }: SearchRequest<'promise'>,
  tell: (telling: Telling<'promise'>) => void,
): PromiseAnswer {
  const answer = (thresholds: typeof USUAL_THRESHOLDS) =>
    promiseCheck(plan, progress, today, question, { seed: FORECAST_SEED, thresholds })
  const first = answer(ANY_CHANCE)
  if (first.unmet.length > 0 || first.chance >= USUAL_THRESHOLDS.yesFrom) return first
  tell({ share: 0, best: { ...first, verdict: VERDICTS[promiseKind(first.chance)] } })
  return answer(USUAL_THRESHOLDS)
}
