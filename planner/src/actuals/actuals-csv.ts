import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import type { Plan } from '../plan/plan.ts'
import type { Actual } from './actuals.ts'
import type { ActualFault, ActualFaultCode } from './actual-fault.ts'
import { CSV_COLUMNS, type CsvColumn, type CsvKind } from './csv-columns.ts'
import type { CsvLine } from './csv-entries.ts'
import { checkedLines, type CsvImport } from './csv-faults.ts'

/** What a file would add: all of it, or nothing but what is wrong with it. */
export type ImportedActuals = { readonly rows: readonly Actual[]; readonly faults: readonly ActualFault[] }

/**
 * A CSV of invoices or of hours as entries, checked against the plan: ISO dates, decimals with a dot, headers as
 * `CSV_COLUMNS` has them. Any fault and there are no rows: nothing is half imported. Changes nothing by itself.
 */
export function actualsFromCsv(text: string, kind: CsvKind, plan: Plan, how: CsvImport): ImportedActuals {
  const { lines, faults: unread, isWhole } = linesOf(text, CSV_COLUMNS[kind])
  if (!isWhole) return { rows: [], faults: unread }
  if (lines.length === 0 && unread.length === 0)
    return { rows: [], faults: [{ code: 'file-empty', path: '', row: 1, facts: {} }] }
  const { rows, faults } = checkedLines(lines, kind, plan, how)
  const known = new Set(how.ledger.map(({ id }) => id))
  const before = rows.filter(({ id }) => known.has(id)).length
  if (before > 0) return { rows: [], faults: [{ code: 'file-recorded-before', path: '', facts: { rows: before } }] }
  const wrong = [...unread, ...faults].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))
  return wrong.length > 0 ? { rows: [], faults: wrong } : { rows, faults: [] }
}

/** The lines whose cells stand under a header each, and the faults of the others; not `isWhole`: nothing can be read. */
type Read = { readonly lines: readonly CsvLine[]; readonly faults: readonly ActualFault[]; readonly isWhole: boolean }

const unreadable = (faults: readonly ActualFault[]): Read => ({ lines: [], faults, isWhole: false })

function linesOf(text: string, columns: readonly CsvColumn[]): Read {
  const table = parsed(text)
  if (!Array.isArray(table)) return unreadable([table])
  const [header = [], ...rest] = table
  const delimiter = otherDelimiter(header)
  if (delimiter) return unreadable([{ code: 'delimiter-other', path: '', row: 1, facts: { delimiter } }])
  const wrong = headerFaults(header, columns)
  if (wrong.length > 0) return unreadable(wrong)
  const numbered = rest.map((cells, k) => ({ row: k + FIRST_ROW, cells })).filter(({ cells }) => cells.join('') !== '')
  const isEven = ({ cells }: { readonly cells: readonly string[] }) => cells.length === header.length
  return {
    isWhole: true,
    lines: numbered.filter(isEven).map(({ row, cells }) => ({
      row,
      cells: new Map(header.map((name, c) => [name, (cells[c] ?? '').trim()])),
    })),
    faults: numbered
      .filter((line) => !isEven(line))
      .map(({ row, cells }): ActualFault => {
        return { code: 'row-malformed', path: '', row, facts: { cells: cells.length, expected: header.length } }
      }),
  }
}

/** What spreadsheets put between cells where a comma is for decimals, and what a table copied out of one has. */
const OTHER_DELIMITERS = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
] as const

/** What a header that commas do not divide is divided by instead, if anything. */
const otherDelimiter = ([only = '', ...more]: readonly string[]): string | undefined =>
  more.length > 0 ? undefined : OTHER_DELIMITERS.find(([mark]) => only.includes(mark))?.[1]

/** The row below the header. */
const FIRST_ROW = 2

/** Cells of every line; blank lines are kept, so that rows are numbered as a spreadsheet numbers them. */
function parsed(text: string): string[][] | ActualFault {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { code: 'row-malformed', path: '', row: Number(error['lines'] ?? 1), facts: { reason: error.code } }
  }
}

function headerFaults(header: readonly string[], columns: readonly CsvColumn[]): ActualFault[] {
  const at = (code: ActualFaultCode, column: string): ActualFault => ({ code, path: '', row: 1, column, facts: {} })
  return [
    ...columns
      .filter((column) => column.required && !header.includes(column.header))
      .map((column) => at('header-missing', column.header)),
    ...header
      .filter((name, k) => header.indexOf(name) !== k || !columns.some((column) => column.header === name))
      .map((name) => at('header-unknown', name)),
  ]
}
