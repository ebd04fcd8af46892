import type { Actual } from '../actuals/actuals.ts'
import { standingActuals } from '../actuals/standing.ts'
import type { Forecast } from '../forecast/forecast-result.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { accountsOf } from './accounts.ts'
import { leavesAgainst, namedBudget } from './against.ts'
import { basisShares } from './basis-shares.ts'
import type { Budget, BudgetBasis, BudgetGrouping, BudgetSpan, BudgetTotal } from './budget-result.ts'
import { chanceOf } from './chance.ts'
import { wholePeriods } from './fiscal-calendar.ts'
import { monthsOf } from './months-of.ts'
import { nextLarge } from './next-large.ts'
import { reserveParts } from './reserve-parts.ts'
import { totalRow } from './rows.ts'

/** How a budget is told. `groupedBy` absent: by program, then category. `against`: the id of a named budget of the plan. */
export type BudgetOptions = {
  readonly basis: BudgetBasis
  readonly total: BudgetTotal
  readonly by: BudgetSpan
  readonly groupedBy?: readonly BudgetGrouping[]
  readonly against?: string
  readonly forecast?: Pick<Forecast, 'money'>
}

const USUAL_GROUPING: readonly BudgetGrouping[] = ['program', 'category']

/**
 * What the plan costs on a schedule, when, for which program, how sure and how far from a named budget; entries of the
 * ledger after the status date are left out. Every number is whole minor units of the organization's currency; rows add
 * up over their periods and over what is below them, in every grouping. Throws `rate-missing` with the place of an amount
 * that nothing turns into that currency, and `id-unknown` for a named budget that the plan does not have.
 */
export function budget(schedule: Schedule, ledger: readonly Actual[], options: BudgetOptions): Budget {
  const { plan, statusDate } = schedule
  const { basis, total, by, groupedBy = USUAL_GROUPING, against } = options
  const named = against === undefined ? undefined : namedBudget(plan, against)
  const { accounts, unpriced } = accountsOf(schedule, standingActuals(ledger, statusDate), basis, total)
  const axis = monthsOf(plan, accounts, named, statusDate)
  const periods = wholePeriods(plan, axis.months, by)
  const leaves = leavesAgainst(accounts, axis, named, basis, total, plan)
  const ofPeriods = { ofMonth: axis.months.map(({ start }) => periodWith(start, periods)), count: periods.length }
  const chance =
    options.forecast &&
    chanceOf(options.forecast, total, (items) =>
      reserveParts(items, { leaves, months: axis.months, statusDate, periods: ofPeriods }),
    )
  const largest = basis === 'cash' ? nextLarge(accounts) : undefined
  return {
    planId: plan.id,
    statusDate,
    currency: plan.organization.currency,
    basis,
    total,
    by,
    periods,
    groupedBy,
    sum: totalRow(leaves, {
      groupedBy,
      periods: ofPeriods,
      isCompared: named !== undefined,
      ...(chance && { chance }),
    }),
    basisShares: basisShares(accounts),
    ...(named && { against: { budgetId: named.id, name: named.name, frozenOn: named.frozenOn } }),
    ...(largest && { nextLarge: largest }),
    unpriced,
  }
}

const periodWith = (start: string, periods: Budget['periods']): number => periods.findIndex(({ end }) => start < end)
