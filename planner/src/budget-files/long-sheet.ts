import { inPeriod, measured } from './measured.ts'
import { fiscalPeriodName } from './period-names.ts'
import { money, type Sheet, words } from './sheet.ts'
import type { SheetSource } from './sheet-source.ts'

/** One line for each item and period in which it has an amount: what planning and reporting tools take. */
export function longSheet({ accounts, budget, plan, measure, ...sheet }: SheetSource): Sheet {
  const version = measure === 'budgeted' ? (budget.against?.name ?? '') : measure
  const { name } = plan.organization
  const rows = accounts.flatMap((one) =>
    budget.periods.flatMap((period, k) => {
      const amount = inPeriod(measured(one.amounts, measure), k)
      const { costCentre, account, program, category, vendor } = one
      const when = [fiscalPeriodName(period), period.start]
      const what = [version, name, costCentre, account, program, category, vendor, one.name]
      return amount === 0 ? [] : [[...what, ...when, sheet.currency, amount]]
    }),
  )
  return { ...sheet, columns: [...words(...HEADERS), ...money('Amount')], rows }
}

const HEADERS = [
  'Version',
  'Entity',
  'Cost centre',
  'Account',
  'Program',
  'Category',
  'Vendor',
  'Item',
  'Period',
  'Period start',
  'Currency',
]
