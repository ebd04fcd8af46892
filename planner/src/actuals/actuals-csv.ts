import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import type { IsoDate } from '../day.ts'
import { isCurrency } from '../money/minor-units.ts'
import type { Plan } from '../plan/plan.ts'
import { Actual } from './actuals.ts'
import type { ActualFault, ActualFaultCode } from './actual-fault.ts'
import { checkActuals } from './check-actuals.ts'
import { cellFault, minorOf } from './csv-cells.ts'
import { CSV_COLUMNS, type CsvColumn, type CsvKind } from './csv-columns.ts'
import { type CsvLine, entryOf, inFile, type Recorded } from './csv-entries.ts'

/** Who imports, when, and what is recorded already. Entries are called after `importId` and their row: a file does not come in twice. */
export type CsvImport = Recorded & {
  /** The organization's date: nothing happens later. */
  readonly today: IsoDate
  readonly ledger: readonly Actual[]
}

/** What a file would add: all of it, or nothing but what is wrong with it. */
export type ImportedActuals = { readonly rows: readonly Actual[]; readonly faults: readonly ActualFault[] }

/**
 * A CSV of invoices or of hours as entries, checked against the plan: ISO dates, decimals with a dot, headers as
 * `CSV_COLUMNS` has them. Any fault and there are no rows: nothing is half imported. Changes nothing by itself.
 */
export function actualsFromCsv(text: string, kind: CsvKind, plan: Plan, how: CsvImport): ImportedActuals {
  const read = linesOf(text, CSV_COLUMNS[kind])
  if (read.faults.length > 0) return { rows: [], faults: read.faults }
  if (read.lines.length === 0) return { rows: [], faults: [{ code: 'file-empty', path: '', row: 1, facts: {} }] }
  const faults = read.lines.flatMap((line) => cellFaults(line, CSV_COLUMNS[kind]))
  if (faults.length > 0) return { rows: [], faults }
  const rows = read.lines.map((line) => entryOf(line, kind, how))
  const known = new Set(how.ledger.map(({ id }) => id))
  const before = rows.filter(({ id }) => known.has(id)).length
  if (before > 0) return { rows: [], faults: [{ code: 'file-recorded-before', path: '', facts: { rows: before } }] }
  const misshapen = rows.flatMap(shapeFaults)
  const wrong = (misshapen.length > 0 ? misshapen : checkActuals(rows, plan, how.ledger, how.today)).map((fault) =>
    inFile(fault, read.lines),
  )
  return wrong.length > 0 ? { rows: [], faults: wrong } : { rows, faults: [] }
}

function linesOf(text: string, columns: readonly CsvColumn[]): { lines: CsvLine[]; faults: ActualFault[] } {
  const table = parsed(text)
  if (!Array.isArray(table)) return { lines: [], faults: [table] }
  const [header = [], ...rest] = table
  const delimiter = otherDelimiter(header)
  if (delimiter) return { lines: [], faults: [{ code: 'delimiter-other', path: '', row: 1, facts: { delimiter } }] }
  const numbered = rest.map((cells, k) => ({ row: k + FIRST_ROW, cells })).filter(({ cells }) => cells.join('') !== '')
  const uneven = numbered.filter(({ cells }) => cells.length !== header.length)
  return {
    lines: numbered.map(({ row, cells }) => ({
      row,
      cells: new Map(header.map((name, c) => [name, (cells[c] ?? '').trim()])),
    })),
    faults: [
      ...headerFaults(header, columns),
      ...uneven.map(({ row, cells }): ActualFault => {
        return { code: 'row-malformed', path: '', row, facts: { cells: cells.length, expected: header.length } }
      }),
    ],
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

function cellFaults({ row, cells }: CsvLine, columns: readonly CsvColumn[]): ActualFault[] {
  const faults = columns.flatMap((column): ActualFault[] => {
    const fault = cellFault(cells.get(column.header) ?? '', column)
    return fault ? [{ ...fault, path: '', row, column: column.header }] : []
  })
  return faults.length > 0 ? faults : meaningFaults({ row, cells })
}

/** What only cells together say wrong: an amount finer than its currency. */
function meaningFaults({ row, cells }: CsvLine): ActualFault[] {
  const currency = cells.get('currency')
  if (currency === undefined) return []
  if (!isCurrency(currency))
    return [{ code: 'currency-unknown', path: '', row, column: 'currency', facts: { currency } }]
  const text = cells.get('amount') ?? ''
  return minorOf(text, currency) === undefined
    ? [{ code: 'amount-invalid', path: '', row, column: 'amount', facts: { text } }]
    : []
}

/** What the ledger's own shape refuses: a text that is too long, a day with more hours than it has. */
const shapeFaults = (entry: Actual, at: number): ActualFault[] =>
  (Actual.safeParse(entry).error?.issues ?? []).map(({ path, message }) => ({
    code: 'value-invalid',
    path: `/${at}/${path.join('/')}`,
    facts: { text: message },
  }))
