import type { DaySpan } from '../day.ts'
import type { FactId } from '../facts/facts.ts'
import type { PlanIndex } from '../plan/plan-index.ts'
import type { Lag } from '../plan/values.ts'
import type { Severity, Violation } from '../schedule/violation.ts'

/** What a rule asks of two activities, by their ids: the successor's side at least (`min`) or at most (`max`) the lags after. */
export type RuleArc = {
  readonly from: string
  readonly to: string
  readonly type: 'FS' | 'SS' | 'FF' | 'SF'
  readonly sense: 'min' | 'max'
  readonly lags: readonly [Lag, ...Lag[]]
  readonly controlId?: string
}

/** A plan with its dates: what a rule looks at to say what is wrong. */
export type DatedPlan = {
  readonly index: PlanIndex
  readonly spanOf: (activityId: string) => DaySpan | undefined
}

/**
 * A timing rule of a standard: one definition that holds dates back and says what is wrong. `arcs` act on the
 * scheduler; `violations` explain what is broken all the same (by a pin, by what happened, by a decision).
 */
export type Rule = {
  readonly id: string
  readonly name: string
  readonly severity: Severity
  /** The facts that hold its numbers and their sources. */
  readonly facts: readonly FactId[]
  /** Ids in the source register that say the rule itself; its numbers have sources of their own. */
  readonly sources: readonly string[]
  readonly arcs: (index: PlanIndex) => readonly RuleArc[]
  readonly violations: (dated: DatedPlan) => readonly Violation[]
}
