import type { StandingActuals } from '../actuals/standing.ts'
import { ExchangeRates } from '../money/exchange-rates.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { bought } from './bought.ts'
import type { BudgetBasis, BudgetTotal, UnpricedHours } from './budget-result.ts'
import { buyingContext } from './buying-context.ts'
import { hoursWorked } from './hours-worked.ts'
import { labour } from './labour.ts'
import type { Account } from './posting.ts'
import { sharedEvidence } from './shared-evidence.ts'

const NOTHING_UNPRICED: UnpricedHours = { personIds: [], roles: [], hours: 0 }

/** Everything that costs money in one of the totals, item by item and program by program. */
export function accountsOf(
  schedule: Schedule,
  actuals: StandingActuals,
  basis: BudgetBasis,
  total: BudgetTotal,
): { readonly accounts: readonly Account[]; readonly unpriced: UnpricedHours } {
  const rates = new ExchangeRates(schedule.plan)
  const items = bought(buyingContext(schedule, rates), actuals.invoices, basis)
  if (total === 'external') return { accounts: items, unpriced: NOTHING_UNPRICED }
  const { accounts, unpriced } = labour(schedule, hoursWorked(schedule, actuals.time), rates, total)
  const saved = total === 'loaded' ? sharedEvidence(schedule, accounts) : []
  return { accounts: [...items, ...accounts, ...saved], unpriced }
}
