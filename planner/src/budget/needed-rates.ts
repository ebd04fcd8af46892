import type { Actual } from '../actuals/actuals.ts'
import type { IsoDate } from '../day.ts'
import { costItemsOf } from '../money/cost-items.ts'
import type { Plan } from '../plan/plan.ts'
import type { Progress } from '../progress.ts'
import type { Fault } from '../refusal.ts'
import { missingRates } from './missing-rates.ts'

/**
 * The rates that an edit takes away although something needs them, each as a `rate-needed` with the names of what is
 * priced in that currency; a rate that was missing before is no loss.
 */
export function neededRates(
  before: Plan,
  after: Plan,
  progress: readonly Progress[],
  statusDate: IsoDate,
  ledger: readonly Actual[],
): readonly Fault[] {
  const gone = missingRates(after, progress, statusDate, ledger)
  if (gone.length === 0) return []
  const were = new Map(missingRates(before, progress, statusDate, ledger).map(({ from, on }) => [from, on]))
  return gone
    .filter(({ from, on }) => on < (were.get(from) ?? '9999'))
    .map(({ from, to, on }) => ({
      code: 'rate-needed',
      path: '/exchangeRates',
      facts: { from, to, on, neededBy: pricedIn(from, after) },
    }))
}

/** What is bought in a currency, and who is paid in it. */
const pricedIn = (currency: string, plan: Plan): readonly string[] => [
  ...costItemsOf(plan)
    .filter(({ amount, contract, quotes }) =>
      [amount, contract?.amount, ...quotes.map((quote) => quote.amount)].some((price) => price?.currency === currency),
    )
    .map(({ name }) => name),
  ...plan.people.filter(({ hourlyRate }) => hourlyRate?.currency === currency).map(({ name }) => name),
]
