import type { FiscalPeriod } from '../budget/fiscal-calendar.ts'
import { inPeriod, measured } from './measured.ts'
import { fiscalPeriodName } from './period-names.ts'
import { money, type Sheet, words } from './sheet.ts'
import type { SheetSource } from './sheet-source.ts'

/** One line for each item with a column for each period, named `Jan-27` and so on: like Xero's budget import. */
export function xeroSheet({ accounts, budget, plan: _, measure, ...sheet }: SheetSource): Sheet {
  return {
    ...sheet,
    columns: [...words(...HEADERS), ...money(...budget.periods.map(monthHeader))],
    rows: accounts.map((one) => [
      one.account,
      one.name,
      one.program,
      one.costCentre,
      sheet.currency,
      ...budget.periods.map((_, k) => inPeriod(measured(one.amounts, measure), k)),
    ]),
  }
}

/** That import knows a month by its hyphen. */
const monthHeader = (period: FiscalPeriod): string =>
  period.month === undefined ? fiscalPeriodName(period) : fiscalPeriodName(period).replace(' ', '-')

const HEADERS = ['Account', 'Description', 'Tracking program', 'Tracking cost centre', 'Currency']
