import { dayOf, type IsoDate, lastDay } from '../day.ts'
import type { NamedBudget } from '../plan/budgets.ts'
import type { Plan } from '../plan/plan.ts'
import { fiscalMonths } from './fiscal-calendar.ts'
import { MonthAxis } from './month-axis.ts'
import type { Account } from './posting.ts'

/** The fiscal months from the first money to the last, of the named budget too; of the status date when there is none. */
export function monthsOf(
  plan: Plan,
  accounts: readonly Account[],
  named: NamedBudget | undefined,
  statusDate: IsoDate,
): MonthAxis {
  const today = dayOf(statusDate)
  let [from, to] = [today, today]
  for (const { postings } of accounts) {
    for (const { span } of postings) {
      if (span.start < from) from = span.start
      if (lastDay(span.end) > to) to = lastDay(span.end)
    }
  }
  for (const { month } of named?.lines ?? []) {
    const day = dayOf(month)
    if (day < from) from = day
    if (day > to) to = day
  }
  return new MonthAxis(fiscalMonths(plan, from, to))
}
