import type { Actual } from '../actuals/actuals.ts'
import { standingActuals } from '../actuals/standing.ts'
import type { BudgetedItem, BudgetLine, NamedBudget } from '../plan/budgets.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { accountsOf } from './accounts.ts'
import { type ByMonth, forecastOf, leafOf } from './leaf.ts'
import { monthsOf } from './months-of.ts'
import type { Account } from './posting.ts'

/**
 * The forecast of this day as a budget with a name, labour included, as cash and as accrual: what the edit `setBudget`
 * puts into the plan. Throws as `budget` does.
 */
export function freezeBudget(
  schedule: Schedule,
  ledger: readonly Actual[],
  called: Pick<NamedBudget, 'id' | 'name' | 'kind'>,
): NamedBudget {
  const actuals = standingActuals(ledger, schedule.statusDate)
  const cash = accountsOf(schedule, actuals, 'cash', 'loaded').accounts
  const accrual = accountsOf(schedule, actuals, 'accrual', 'loaded').accounts
  const axis = monthsOf(schedule.plan, [...cash, ...accrual], undefined, schedule.statusDate)
  const months = axis.months.map(({ start }) => start)
  const accrued = new Map(accrual.map((account) => [keyOf(account), forecastOf(leafOf(account, axis))]))
  return {
    ...called,
    frozenOn: schedule.statusDate,
    currency: schedule.plan.organization.currency,
    items: cash.flatMap(itemOf),
    lines: cash.flatMap((account) =>
      linesOf(account, months, forecastOf(leafOf(account, axis)), accrued.get(keyOf(account))),
    ),
  }
}

const keyOf = ({ itemId, programId }: Account): string => `${itemId}\n${programId}`

/** What was invoiced in several currencies has no sum of its own to be compared by. */
const itemOf = ({ itemId, programId, name, worth: { quantity, minor, currency } }: Account): BudgetedItem[] =>
  minor === null ? [] : [{ itemId, programId, name, quantity: Math.max(0, quantity), minor, currency }]

function linesOf(
  { itemId, programId, category }: Account,
  months: readonly string[],
  cash: ByMonth,
  accrual: ByMonth | undefined,
): BudgetLine[] {
  return months.flatMap((month, k) => {
    const line = { itemId, programId, category, month, cash: cash[k] ?? 0, accrual: accrual?.[k] ?? 0 }
    return line.cash === 0 && line.accrual === 0 ? [] : [line]
  })
}
