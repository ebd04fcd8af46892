import { type Commitment, type Forecast, USUAL_THRESHOLDS } from '@stagger/planner'
import type { PlanView } from '../plan-view/plan-view.ts'

/** A promise with the chance of keeping it; 0 where the planned report is not what was promised. */
export type PromiseChance = { readonly commitment: Commitment; readonly chance: number; readonly isThatReport: boolean }

/** Every promise of the plan that was there when it was simulated, in plan order. */
export function promiseChances(
  { plan, schedule }: Pick<PlanView, 'plan' | 'schedule'>,
  { promises }: Pick<Forecast, 'promises'>,
): readonly PromiseChance[] {
  return plan.commitments.flatMap((commitment) => {
    const known = promises.find(({ commitmentId }) => commitmentId === commitment.id)
    if (!known) return []
    const isThatReport = schedule.promises.some((one) => one.commitmentId === commitment.id && one.unmet.length === 0)
    return [{ commitment, chance: known.chance, isThatReport }]
  })
}

/** One to count on, one to do something about, or one that is as good as broken: as the promise check says it. */
export function promiseKind(chance: number): 'kept' | 'risky' | 'broken' {
  if (chance >= USUAL_THRESHOLDS.yesFrom) return 'kept'
  return chance < USUAL_THRESHOLDS.noBelow ? 'broken' : 'risky'
}
