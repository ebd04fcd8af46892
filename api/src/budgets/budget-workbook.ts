import {
  budgetAccounts,
  type BudgetMeasure,
  decimalNumber,
  exponentOf,
  fiscalPeriodName,
  inPeriod,
  measured,
} from '@stagger/planner'
import writeWorkbook, { type CellObject, type SheetData } from 'write-excel-file/node'
import type { DatedBudget } from './budgets.service.ts'

const TEXT_COLUMNS = ['Program', 'Category', 'Item', 'Vendor', 'Cost centre', 'Account', 'Currency'] as const
/** A line of names and one of dates. */
const HEADER_ROWS = 2
const STILL_COLUMNS = 3
const DATE_FORMAT = 'yyyy-mm-dd'
const WIDE = 28
const NARROW = 14

/**
 * A budget as an XLSX file: an item a line, a column for each period, sums as formulas, so that they stay right when
 * somebody changes a number; dates are dates. Its budget is grouped as `FINEST_GROUPING`.
 */
export function budgetWorkbook(dated: DatedBudget, measure: BudgetMeasure): Promise<Buffer> {
  const { budget } = dated
  const columns = [
    ...TEXT_COLUMNS.map(() => ({ width: WIDE })),
    ...Array.from({ length: budget.periods.length + 1 }, () => ({ width: NARROW })),
  ]
  return writeWorkbook([
    {
      data: budgetRows(dated, measure),
      sheet: 'Budget',
      columns,
      stickyRowsCount: HEADER_ROWS,
      stickyColumnsCount: STILL_COLUMNS,
    },
    { data: aboutRows(dated, measure), sheet: 'About', columns: [{ width: WIDE }, { width: WIDE }] },
  ]).toBuffer()
}

function budgetRows({ plan, budget }: DatedBudget, measure: BudgetMeasure): SheetData {
  const decimals = exponentOf(budget.currency)
  const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
  const accounts = budgetAccounts(budget, plan)
  const first = TEXT_COLUMNS.length
  const last = first + budget.periods.length - 1
  const lastRow = HEADER_ROWS + accounts.length
  const items = accounts.map(({ program, category, name, vendor, costCentre, account, amounts }, i) => [
    ...[program, category, name, vendor, costCentre, account, budget.currency],
    ...budget.periods.map((_, k): CellObject => {
      return { type: Number, value: decimalNumber(inPeriod(measured(amounts, measure), k), decimals), format }
    }),
    sum(`${cell(first, HEADER_ROWS + 1 + i)}:${cell(last, HEADER_ROWS + 1 + i)}`, format),
  ])
  const total = Array.from({ length: budget.periods.length + 1 }, (_, k): CellObject => {
    return {
      ...sum(`${cell(first + k, HEADER_ROWS + 1)}:${cell(first + k, lastRow)}`, format),
      fontWeight: 'bold',
      topBorderStyle: 'thin',
    }
  })
  return [...headerRows(plan.organization.fiscalYearStartMonth, budget), ...items, [...totalTexts(budget), ...total]]
}

function headerRows(yearStartsIn: number, { periods }: DatedBudget['budget']): SheetData {
  const names = periods.map((period) => fiscalPeriodName(period, yearStartsIn))
  return [
    [...TEXT_COLUMNS, ...names, 'Total'].map((value): CellObject => {
      return { type: String, value, fontWeight: 'bold' }
    }),
    [...TEXT_COLUMNS.map(() => null), ...periods.map(({ start }) => dateCell(start)), null],
  ]
}

const totalTexts = ({ currency }: DatedBudget['budget']) =>
  TEXT_COLUMNS.map((name, k): CellObject | null => {
    const value = k === 0 ? 'Total' : name === 'Currency' ? currency : undefined
    return value === undefined ? null : { type: String, value, fontWeight: 'bold' }
  })

function aboutRows({ plan, budget, revision, statusDate }: DatedBudget, measure: BudgetMeasure): SheetData {
  const { against } = budget
  return [
    ['Plan', plan.name],
    ['Organization', plan.organization.name],
    ['Revision', revision],
    ['As of', dateCell(statusDate)],
    ['Amounts', measure],
    ['Basis', budget.basis],
    ['Total', budget.total],
    ['Currency', budget.currency],
    ...(against ? [['Against', against.name] as const, ['Frozen on', dateCell(against.frozenOn)] as const] : []),
  ].map((row) => [...row])
}

/** Without the sign that people type before a formula: the file format has none (ISO/IEC 29500-1, 18.3.1.40). */
const sum = (range: string, format: string): CellObject => ({ type: 'Formula', value: `SUM(${range})`, format })

/** Midnight of the day in UTC, which is how the writer reads a date. */
const dateCell = (date: string): CellObject => ({ type: Date, value: new Date(date), format: DATE_FORMAT })

const LETTERS = 26

/** The name of a cell, such as AB7: columns count from 0, rows from 1. */
function cell(column: number, row: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
    name = String.fromCharCode('A'.charCodeAt(0) + ((rest - 1) % LETTERS)) + name
  return `${name}${row}`
}
