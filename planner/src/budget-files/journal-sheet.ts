import { dayOf, type IsoDate, isoOf, lastDay } from '../day.ts'
import { inPeriod, measured } from './measured.ts'
import { money, type Sheet, type SheetCell, words } from './sheet.ts'
import type { SheetSource } from './sheet-source.ts'

/** What the other side of a journal is booked on, by how the budget counts. */
const OTHER_SIDE = { cash: 'Cash', accrual: 'Accrued liabilities' } as const

/**
 * One journal for each period, dated its last day, that balances: every item against one account. What QuickBooks
 * Online's journal import takes, with its dates as MM/DD/YYYY and no account numbers. Items below zero change sides.
 */
export function journalSheet({ accounts, budget, measure, ...sheet }: SheetSource): Sheet {
  const rows = budget.periods.flatMap((period, k) => {
    const on = isoOf(lastDay(dayOf(period.end)))
    const entry = [`${budget.planId}-${on}`, americanDate(on)]
    const lines = accounts.flatMap((one) => {
      const amount = inPeriod(measured(one.amounts, measure), k)
      return amount === 0 ? [] : [{ one, amount }]
    })
    const total = lines.reduce((sum, { amount }) => sum + amount, 0)
    return [
      ...lines.map(({ one, amount }) => [
        ...entry,
        one.account,
        ...sides(amount),
        one.name,
        one.vendor,
        one.program,
        one.costCentre,
        sheet.currency,
      ]),
      ...(total === 0
        ? []
        : [[...entry, OTHER_SIDE[budget.basis], ...sides(-total), measure, '', '', '', sheet.currency]]),
    ]
  })
  return { ...sheet, columns: COLUMNS, rows }
}

const COLUMNS = [
  ...words('JournalNo', 'JournalDate', 'AccountName'),
  ...money('Debits', 'Credits'),
  ...words('Description', 'Name', 'Class', 'Location', 'Currency'),
]

const sides = (amount: number): readonly SheetCell[] => (amount > 0 ? [amount, null] : [null, -amount])

function americanDate(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${month}/${day}/${year}`
}
