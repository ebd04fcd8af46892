import { expect, test } from '@jest/globals'
import { parse } from 'csv-parse/browser/esm/sync'
import { budget, type BudgetOptions } from '../../src/budget/budget.ts'
import { FINEST_GROUPING } from '../../src/budget-files/budget-accounts.ts'
import { budgetSheet, SHEET_PRESETS, type SheetPreset } from '../../src/budget-files/budget-sheet.ts'
import { fiscalPeriodName } from '../../src/budget-files/period-names.ts'
import type { Sheet } from '../../src/budget-files/sheet.ts'
import { sheetCsv } from '../../src/budget-files/sheet-csv.ts'
import { examplePlan } from '../../src/playbook/example-plan.ts'
import { schedule } from '../../src/schedule/schedule.ts'

const AS_OF = '2027-04-14'
const { plan, progress } = examplePlan(AS_OF)
const dates = schedule(plan, progress, AS_OF)

const told = (options: Partial<BudgetOptions> = {}) =>
  budget(dates, [], { basis: 'cash', total: 'external', by: 'month', groupedBy: FINEST_GROUPING, ...options })

/** The rows of a CSV by header, as any other program would read it. */
const read = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true })

/** What the amounts of a preset's CSV come to, in cents, counted from its text. */
function totalOf(sheet: Sheet, preset: SheetPreset): bigint {
  const cents = (text = '') => BigInt((text || '0.00').replace('.', ''))
  const amounts = sheet.columns.filter(({ holds }) => holds === 'amount').map(({ header }) => header)
  return read(sheetCsv(sheet))
    .filter(({ AccountName = '' }) => !['Cash', 'Accrued liabilities'].includes(AccountName))
    .reduce((sum, row) => {
      if (preset === 'journal') return sum + cents(row['Debits']) - cents(row['Credits'])
      return sum + amounts.reduce((all, header) => all + cents(row[header]), 0n)
    }, 0n)
}

const VIEWS = [
  { basis: 'cash', total: 'external', by: 'month' },
  { basis: 'accrual', total: 'external', by: 'quarter' },
  { basis: 'accrual', total: 'incremental', by: 'year' },
] as const

test.each(SHEET_PRESETS.flatMap((preset) => VIEWS.map((view) => ({ preset, ...view }))))(
  'to the cent: $preset of the $total $basis by $by adds up to the budget',
  ({ preset, ...view }) => {
    const made = told(view)
    expect(made.sum.forecast.total).toBeGreaterThan(0)
    expect(totalOf(budgetSheet(made, plan, preset), preset)).toBe(BigInt(made.sum.forecast.total))
  },
)

test('every journal balances, on the last day of its period', () => {
  const balances = new Map<string, number>()
  for (const row of budgetSheet(told({ basis: 'accrual' }), plan, 'journal').rows) {
    const [number = '', , , debit, credit] = row
    balances.set(String(number), (balances.get(String(number)) ?? 0) + Number(debit ?? 0) - Number(credit ?? 0))
  }
  expect(new Set(balances.values())).toEqual(new Set([0]))
  const [first] = read(sheetCsv(budgetSheet(told({ basis: 'accrual' }), plan, 'journal')))
  expect(first?.['JournalDate']).toMatch(/^\d\d\/(28|29|30|31)\/20\d\d$/)
})

test('a ledger takes one line for a key, and no empty cell', () => {
  const { columns, rows } = budgetSheet(told(), plan, 'period-columns')
  const keys = rows.map((row) => row.slice(0, 7).join('|'))
  expect([new Set(keys).size, columns.at(-1)?.header, rows.flat().includes(null)]).toEqual([
    keys.length,
    'Period 12',
    false,
  ])
})

test('headings of one’s own take the place of ours, from the left', () => {
  const { columns } = budgetSheet(told(), plan, 'xero', { headings: ['*Account', 'Text'] })
  expect(columns.slice(0, 3).map(({ header }) => header)).toEqual(['*Account', 'Text', 'Tracking program'])
})

test('text that a spreadsheet would run is defused, a number below zero is not text', () => {
  const sheet: Sheet = {
    currency: 'USD',
    decimals: 2,
    columns: [
      { header: 'Item', holds: 'text' },
      { header: 'Amount', holds: 'amount' },
    ],
    rows: [
      ['=1+1', -500],
      ['-x, "y"', 7],
      ['', null],
    ],
  }
  expect(sheetCsv(sheet)).toBe('\uFEFFItem,Amount\r\n\'=1+1,-5.00\r\n"\'-x, ""y""",0.07\r\n,\r\n')
})

test('amounts of a currency without minor units have no decimals', () => {
  expect(sheetCsv({ currency: 'JPY', decimals: 0, columns: [{ header: 'A', holds: 'amount' }], rows: [[1250]] })).toBe(
    '\uFEFFA\r\n1250\r\n',
  )
})

test.each([
  [{ fiscalYear: 2027, quarter: 1, month: 1, start: '2027-01-01', end: '2027-02-01' }, 'Jan 27'],
  [{ fiscalYear: 2027, quarter: 1, month: 1, start: '2026-07-01', end: '2026-08-01' }, 'Jul 26'],
  [{ fiscalYear: 2027, quarter: 1, month: 1, start: '2026-12-27', end: '2027-01-24' }, 'Jan 27'],
  [{ fiscalYear: 2027, quarter: 4, month: 12, start: '2027-11-28', end: '2028-01-02' }, 'Dec 27'],
  [{ fiscalYear: 2027, quarter: 2, start: '2026-10-01', end: '2027-01-01' }, 'FY27 Q2'],
  [{ fiscalYear: 2027, start: '2026-07-01', end: '2027-07-01' }, 'FY27'],
])('%j is %s', (period, name) => {
  expect(fiscalPeriodName(period)).toBe(name)
})
