import type { IsoDate } from '../day.ts'
import type { SingleEdit } from '../edits/edit.ts'
import type { ForecastNote } from '../forecast/forecast-result.ts'
import type { Category, ReportKind } from '../plan/programs.ts'
import type { Commitment } from '../plan/programs.ts'
import type { Money } from '../plan/values.ts'
import type { ScenarioKind } from '../scenarios/scenario.ts'
import type { PromiseCheck } from '../schedule/wire.ts'
import type { RelaxationFacts, RelaxationKind } from '../why/relaxation.ts'
import type { WhyStep } from '../why/why-step.ts'

/** What sales would like to promise: a kind of report, in hand on `by` at the latest. What is absent is not asked. */
export type PromiseQuestion = {
  readonly report: ReportKind
  readonly by: IsoDate
  readonly scopeId?: string
  readonly categories?: readonly Category[]
  readonly leastWindowMonths?: number
  readonly outcome?: NonNullable<Commitment['outcome']>
  readonly customer?: string
  readonly value?: Money
}

/** May it be promised: it may, somebody has to do something first, or it must not. */
export type Verdict = 'yes' | 'at-risk' | 'no'

/** Chances, 0 to 1, from which on a promise may be given, and below which it must not be. */
export type PromiseThresholds = {
  /** As sure as the reserve is: four times in five. */
  readonly yesFrom: number
  /** Less likely than this is hope. */
  readonly noBelow: number
}
export const USUAL_THRESHOLDS: PromiseThresholds = { yesFrom: 0.8, noBelow: 0.1 }

/** What a fix gives up or reorders. */
export type FixKind =
  | { readonly kind: 'relaxation'; readonly relaxation: RelaxationKind; readonly facts: RelaxationFacts }
  | { readonly kind: 'scenario'; readonly scenario: ScenarioKind }

/**
 * Edits that make the promise likelier: applied, scheduled and forecast with the same seed. `price`: what it costs more
 * (negative: less), bought things at their mean and extra hours at their rates; null where a price is not known.
 * `missed`: commitments that the plan keeps on its own dates, and this one does not.
 */
export type PromiseFix = {
  readonly fix: FixKind
  readonly edits: readonly SingleEdit[]
  readonly verdict: Verdict
  readonly chance: number
  readonly plannedOn: IsoDate
  readonly p80On: IsoDate
  readonly price: Money | null
  readonly missed: readonly string[]
}

/**
 * The answer. `unmet`: what the nearest program is not, where none gives what is asked; then nothing makes it likelier.
 * `chain`: why that program's report lies where it does, back to what nothing pushes. `fixes`: what helps of that which
 * was tried, cheapest first.
 */
export type PromiseAnswer = {
  readonly verdict: Verdict
  readonly chance: number
  /** The program that gives it, else the one that comes nearest. */
  readonly programId: string
  readonly unmet: PromiseCheck['unmet']
  readonly plannedOn: IsoDate | null
  readonly p80On: IsoDate | null
  readonly chain: readonly WhyStep[]
  readonly fixes: readonly PromiseFix[]
  /** How much was tried that might help, of how much there is; equal unless somebody stopped it. */
  readonly tried: { readonly done: number; readonly of: number }
  /** What the forecast of the plan leaves out. */
  readonly notes: readonly ForecastNote[]
  /** The value times the chance to miss; absent without a value. */
  readonly atRisk?: Money
  /** That nothing turns the value into the organization's currency on the day asked: no sum of deals counts it there. */
  readonly rateMissing?: { readonly from: string; readonly to: string; readonly on: IsoDate }
}

export const NOTHING_TRIED: PromiseAnswer['tried'] = { done: 0, of: 0 }
