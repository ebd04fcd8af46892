import type { TableRow } from './table-rows.ts'
import { amountIn, type BudgetColumn } from './columns.ts'

/** How the parts of a table are called, and how an amount is written. */
export type CopiedNames = {
  readonly rows: string
  readonly column: (column: BudgetColumn) => string
  readonly row: (row: TableRow) => string
  /** As a decimal number without marks: what a spreadsheet reads as a number. */
  readonly amount: (minor: number) => string
}

/**
 * The table as spreadsheets take it from the clipboard: cells between tabs, whole amounts, an empty cell where a row has
 * no such number. Names begin with two spaces for each level, and never as a formula.
 */
export function copiedTable(rows: readonly TableRow[], columns: readonly BudgetColumn[], names: CopiedNames): string {
  const cells = (row: TableRow) => [
    `${'  '.repeat(Math.max(0, row.depth - 1))}${plain(names.row(row))}`,
    ...columns.map((column) => {
      const minor = amountIn(row.row, column)
      return minor === undefined ? '' : names.amount(minor)
    }),
  ]
  return [[names.rows, ...columns.map((column) => plain(names.column(column)))], ...rows.map(cells)]
    .map((line) => line.join('\t'))
    .join('\n')
}

/** Tabs and line ends would end the cell; what begins as a formula would be run as one. */
const plain = (text: string): string => {
  const line = text.replaceAll(/[\t\r\n]+/g, ' ')
  return /^[=+\-@]/.test(line) ? `'${line}` : line
}
