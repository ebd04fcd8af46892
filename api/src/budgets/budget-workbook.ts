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
import { type StoredValues, storedValues } from './stored-values.ts'

const TEXT_COLUMNS = ['Program', 'Category', 'Item', 'Vendor', 'Cost centre', 'Account', 'Currency'] as const
/** A line of names and one of dates. */
const HEADER_ROWS = 2
const STILL_COLUMNS = 3
const DATE_FORMAT = 'yyyy-mm-dd'
const WIDE = 28
const NARROW = 14

/**
 * A budget as an XLSX file: an item a line, a column for each period, sums as formulas with what they come to, so that
 * they stay right when somebody changes a number; dates are dates. Its budget is grouped as `FINEST_GROUPING`.
 */
export function budgetWorkbook(dated: DatedBudget, measure: BudgetMeasure): Promise<Buffer> {
  const { budget } = dated
  const columns = [
    ...TEXT_COLUMNS.map(() => ({ width: WIDE })),
    ...Array.from({ length: budget.periods.length + 1 }, () => ({ width: NARROW })),
  ]
  const { data, values } = budgetCells(dated, measure)
  const sheets = [
    { data, sheet: 'Budget', columns, stickyRowsCount: HEADER_ROWS, stickyColumnsCount: STILL_COLUMNS },
    { data: aboutRows(dated, measure), sheet: 'About', columns: [{ width: WIDE }, { width: WIDE }] },
  ]
  return writeWorkbook(sheets, { features: [storedValues('Budget', values)] }).toBuffer()
}

/** The cells of the budget, and what the sums among them come to. */
function budgetCells(
  { plan, budget }: DatedBudget,
  measure: BudgetMeasure,
): { readonly data: SheetData; readonly values: StoredValues } {
  const decimals = exponentOf(budget.currency)
  const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
  const accounts = budgetAccounts(budget, plan)
  const [first, last] = [TEXT_COLUMNS.length, TEXT_COLUMNS.length + budget.periods.length - 1]
  const [top, bottom] = [HEADER_ROWS + 1, HEADER_ROWS + accounts.length]
  const values = new Map<string, number>()
  const sum = (at: string, range: string, minor: number): CellObject => {
    values.set(at, decimalNumber(minor, decimals))
    // Without the sign that people type before a formula: the file format has none (ISO/IEC 29500-1, 18.3.1.40).
    return { type: 'Formula', value: `SUM(${range})`, format }
  }
  const byPeriod = accounts.map(({ amounts }) => budget.periods.map((_, k) => inPeriod(measured(amounts, measure), k)))
  const items = accounts.map(({ program, category, name, vendor, costCentre, account }, i) => [
    ...[program, category, name, vendor, costCentre, account, budget.currency],
    ...(byPeriod[i] ?? []).map((minor): CellObject => {
      return { type: Number, value: decimalNumber(minor, decimals), format }
    }),
    sum(cell(last + 1, top + i), `${cell(first, top + i)}:${cell(last, top + i)}`, added(byPeriod[i] ?? [])),
  ])
  const sums = [...budget.periods.map((_, k) => added(byPeriod.map((row) => row[k] ?? 0))), added(byPeriod.flat())]
  const totals = sums.map((minor, k): CellObject => {
    const range = `${cell(first + k, top)}:${cell(first + k, bottom)}`
    return { ...sum(cell(first + k, bottom + 1), range, minor), fontWeight: 'bold', topBorderStyle: 'thin' }
  })
  return { data: [...headerRows(budget), ...items, [...totalTexts(budget), ...totals]], values }
}

const added = (amounts: readonly number[]): number => amounts.reduce((whole, minor) => whole + minor, 0)

function headerRows({ periods }: DatedBudget['budget']): SheetData {
  return [
    [...TEXT_COLUMNS, ...periods.map(fiscalPeriodName), 'Total'].map((value): CellObject => {
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
