import type { FiscalPeriod } from '../budget/fiscal-calendar.ts'
import type { BudgetAccount } from './budget-accounts.ts'
import { inPeriod, measured } from './measured.ts'
import { yearName } from './period-names.ts'
import { money, type Sheet, words } from './sheet.ts'
import type { SheetSource } from './sheet-source.ts'

/**
 * One line for each account, department, class and fiscal year, with a column for each period of a year: what NetSuite's
 * budget import takes. A ledger keeps one line for a key, so that items under the same key are added up; a year without
 * any money is left alone.
 */
export function periodColumnsSheet({ accounts, budget, plan, measure, ...sheet }: SheetSource): Sheet {
  const isUsed = (k: number) => accounts.some(({ amounts }) => inPeriod(measured(amounts, measure), k) !== 0)
  const years = [...new Set(budget.periods.flatMap(({ fiscalYear }, k) => (isUsed(k) ? [fiscalYear] : [])))]
  const width = PERIODS_A_YEAR[budget.by]
  const category = measure === 'budgeted' ? (budget.against?.name ?? '') : measure
  const rows = years.flatMap((fiscalYear) =>
    [...byKey(accounts).values()].map((items) => [
      items[0]?.account ?? '',
      yearName({ fiscalYear }),
      category,
      plan.organization.name,
      items[0]?.costCentre ?? '',
      items[0]?.program ?? '',
      sheet.currency,
      ...Array.from({ length: width }, (_, k) =>
        sumOf(
          items,
          budget.periods.findIndex((period) => period.fiscalYear === fiscalYear && placeInYear(period) === k),
          measure,
        ),
      ),
    ]),
  )
  const periods = Array.from({ length: width }, (_, k) => `Period ${k + 1}`)
  return { ...sheet, columns: [...words(...HEADERS), ...money(...periods)], rows }
}

const HEADERS = ['Account', 'Year', 'Category', 'Subsidiary', 'Department', 'Class', 'Currency']
const PERIODS_A_YEAR = { month: 12, quarter: 4, year: 1 } as const

const placeInYear = ({ month, quarter }: FiscalPeriod): number => (month ?? quarter ?? 1) - 1

function byKey(accounts: readonly BudgetAccount[]): ReadonlyMap<string, readonly BudgetAccount[]> {
  const lines = new Map<string, BudgetAccount[]>()
  for (const one of accounts) {
    const key = JSON.stringify([one.account, one.costCentre, one.program])
    lines.set(key, [...(lines.get(key) ?? []), one])
  }
  return lines
}

const sumOf = (items: readonly BudgetAccount[], period: number, measure: SheetSource['measure']): number =>
  items.reduce((sum, { amounts }) => sum + inPeriod(measured(amounts, measure), period), 0)
