import type { Plan } from '../plan/plan.ts'
import type { Money } from '../plan/values.ts'
import type { Compiled } from '../schedule/compile.ts'
import { costWith, feesOf, labourOf } from '../score/plan-cost.ts'
import type { PlanCost } from '../score/score.ts'

/** What the hours of every mode cost, read once of a plan: fees depend on no choice. */
export class PricedModes {
  private readonly plan: Plan
  private readonly fees: Money | null
  private readonly labour: readonly (Money | null)[]

  constructor({ index, ways }: Compiled) {
    this.plan = index.plan
    this.fees = feesOf(index.plan)
    this.labour = index.plan.activities.flatMap((activity, i) =>
      (ways[i] ?? []).map((way) => labourOf(activity, way, index.plan)),
    )
  }

  /** What the plan costs when each task is done in its mode of `mode`. */
  of(mode: Int32Array): PlanCost {
    return costWith(
      this.fees,
      Array.from(mode, (row) => this.labour[row] ?? null),
      this.plan,
    )
  }

  /** Whether one mode is known to cost less than another one. */
  isCheaper(row: number, than: number): boolean {
    const [a, b] = [this.labour[row], this.labour[than]]
    return a !== null && b !== null && a?.currency === b?.currency && (a?.minor ?? 0) < (b?.minor ?? 0)
  }
}
