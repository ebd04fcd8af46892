import type { Actual } from '../actuals/actuals.ts'
import type { BudgetTotal } from '../budget/budget-result.ts'
import { budget } from '../budget/budget.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { unlessRefused } from '../why/outcome-of.ts'
import type { ChangedMoney } from './change-proposal.ts'

/** What the whole plan comes to on both dates, with what was spent; null where an exchange rate is missing. */
export function changedMoney(agreed: Schedule, proposed: Schedule, actuals: readonly Actual[]): ChangedMoney | null {
  const sum = (dates: Schedule, total: BudgetTotal): number =>
    budget(dates, actuals, { basis: 'accrual', total, by: 'year' }).sum.forecast.total
  const both = (total: BudgetTotal) => ({ agreed: sum(agreed, total), proposed: sum(proposed, total) })
  const money = unlessRefused(() => ({
    currency: proposed.plan.organization.currency,
    external: both('external'),
    loaded: both('loaded'),
  }))
  return money ?? null
}
