import type { Day } from '../day.ts'
import type { ExchangeRates } from '../money/exchange-rates.ts'
import type { SpanOf } from '../money/instalments.ts'
import type { Activity } from '../plan/activities.ts'
import type { Plan } from '../plan/plan.ts'
import type { DaysWorked } from './posting.ts'

/** What everything bought is dated and priced by. */
export type BuyingContext = {
  readonly plan: Plan
  readonly spanOf: SpanOf
  readonly rates: ExchangeRates
  /** The status date. */
  readonly today: Day
  readonly activity: (id: string | undefined) => Activity | undefined
  /** The days that a calendar of the plan works. */
  readonly calendar: (id: string | undefined) => DaysWorked | undefined
}
