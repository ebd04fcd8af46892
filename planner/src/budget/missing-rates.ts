import type { Actual } from '../actuals/actuals.ts'
import { standingActuals } from '../actuals/standing.ts'
import type { IsoDate } from '../day.ts'
import type { ExchangeRate } from '../plan/costs.ts'
import type { Plan } from '../plan/plan.ts'
import type { Progress } from '../progress.ts'
import { type Fault, PlanningError } from '../refusal.ts'
import { type Schedule, schedule } from '../schedule/schedule.ts'
import { accountsOf } from './accounts.ts'
import { planValue } from './plan-value.ts'

/** What a plan and its ledger lack: a rate of `from` in `to`, from `on` or an earlier day on. */
export type MissingRate = Pick<ExchangeRate, 'from' | 'to' | 'on'>

/**
 * Every currency that something is priced, paid or worked in and that nothing turns into the organization's, each with
 * the earliest day on which any sum needs it: with a rate from that day on, none refuses any more. Throws what
 * `schedule` throws.
 */
export function missingRates(
  plan: Plan,
  progress: readonly Progress[],
  statusDate: IsoDate,
  ledger: readonly Actual[],
): readonly MissingRate[] {
  const missing = new Map<string, MissingRate>()
  for (;;) {
    const assumed = [...missing.values()].map(
      (one): ExchangeRate => ({ ...one, id: one.from, rate: '1', source: 'yours' }),
    )
    const exchangeRates = [...(plan.exchangeRates ?? []), ...assumed]
    const rate = firstMissing(schedule({ ...plan, exchangeRates }, progress, statusDate), ledger)
    // A day that is not before the one assumed would be asked for ever.
    if (!rate || rate.on >= (missing.get(rate.from)?.on ?? '9999')) return [...missing.values()]
    missing.set(rate.from, rate)
  }
}

/** The sums that ask for rates: what is paid, what is used, and what the work is worth. */
const SUMS: readonly ((dates: Schedule, ledger: readonly Actual[]) => unknown)[] = [
  (dates, ledger) => accountsOf(dates, standingActuals(ledger, dates.statusDate), 'cash', 'loaded'),
  (dates, ledger) => accountsOf(dates, standingActuals(ledger, dates.statusDate), 'accrual', 'loaded'),
  (dates, ledger) => planValue(dates, ledger, 'loaded'),
]

function firstMissing(dates: Schedule, ledger: readonly Actual[]): MissingRate | undefined {
  for (const sum of SUMS) {
    try {
      sum(dates, ledger)
    } catch (error) {
      const rate = error instanceof PlanningError ? error.faults.flatMap(missingRate)[0] : undefined
      if (!rate) throw error
      return rate
    }
  }
  return undefined
}

/** The rate that a refusal asks for; none where it asks for something else. */
function missingRate({ code, facts: { from, to, on } }: Fault): readonly MissingRate[] {
  const isTold = typeof from === 'string' && typeof to === 'string' && typeof on === 'string'
  return code === 'rate-missing' && isTold ? [{ from, to, on }] : []
}
