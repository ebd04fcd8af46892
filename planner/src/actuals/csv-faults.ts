import type { IsoDate } from '../day.ts'
import { isCurrency } from '../money/minor-units.ts'
import type { Plan } from '../plan/plan.ts'
import { schemaFacts } from '../schema-faults.ts'
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

/** Lines as entries, and everything that is wrong with them. */
type Checked = { readonly rows: readonly Actual[]; readonly faults: readonly ActualFault[] }

/**
 * Checks lines that have the right columns: cells by themselves, then against the plan and each other, all at once. A
 * cell that cannot be read is told once; nothing is said of what would have to be read from it.
 */
export function checkedLines(lines: readonly CsvLine[], kind: CsvKind, plan: Plan, how: CsvImport): Checked {
  const unread = lines.flatMap((line) => cellFaults(line, CSV_COLUMNS[kind]))
  const wrong = new Set(unread.map(placeOf))
  const stands = { currency: plan.organization.currency, today: how.today }
  const rows = lines.map((line) => entryOf(readable(line, wrong, stands), kind, how))
  const told = [...rows.flatMap(shapeFaults), ...checkActuals(rows, plan, how.ledger, how.today)]
    .map((fault) => inFile(fault, lines))
    .filter((fault) => restsOn(fault).every((column) => !wrong.has(placeOf({ ...fault, column }))))
  return { rows, faults: oncePerPlace([...unread, ...told]) }
}

const placeOf = ({ row, column }: Pick<ActualFault, 'row' | 'column'>): string => `${row} ${column ?? ''}`

/** The columns that a fault is found in, where it is more than the one it is told at. */
const FOUND_IN: Partial<Record<ActualFaultCode, readonly string[]>> = {
  'paid-before-invoiced': ['invoiced_on', 'paid_on'],
  'rate-missing': ['currency', 'invoiced_on'],
  'invoice-exists': ['vendor', 'number', 'item', 'program', 'category'],
  'neither-item-nor-category': ['item', 'program', 'category'],
}
const restsOn = ({ code, column }: ActualFault): readonly string[] =>
  FOUND_IN[code] ?? (column === undefined ? [] : [column])

/** In the order of the file; of several faults of one cell, the first. */
function oncePerPlace(faults: readonly ActualFault[]): readonly ActualFault[] {
  const seen = new Set<string>()
  return faults
    .filter((fault) => {
      const place = placeOf(fault)
      const isNew = !seen.has(place)
      seen.add(place)
      return isNew
    })
    .toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))
}

/** A line with something in the place of what cannot be read, so that the rest of it can be checked. */
function readable(
  { row, cells }: CsvLine,
  wrong: ReadonlySet<string>,
  { currency, today }: { readonly currency: string; readonly today: IsoDate },
): CsvLine {
  const isWrong = (column: string) => wrong.has(placeOf({ row, column }))
  const instead: [string, string][] = [
    ...(['invoiced_on', 'on'] as const).filter(isWrong).map((column): [string, string] => [column, today]),
    ...(isWrong('paid_on') ? [['paid_on', ''] as [string, string]] : []),
    ...(isWrong('currency') ? [['currency', currency] as [string, string]] : []),
    ...(isWrong('currency') || isWrong('amount') ? [['amount', '1'] as [string, string]] : []),
    ...(isWrong('hours') ? [['hours', '1'] as [string, string]] : []),
  ]
  return { row, cells: new Map([...cells, ...instead]) }
}

function cellFaults({ row, cells }: CsvLine, columns: readonly CsvColumn[]): ActualFault[] {
  const faults = columns.flatMap((column): ActualFault[] => {
    const fault = cellFault(cells.get(column.header) ?? '', column)
    return fault ? [{ ...fault, path: '', row, column: column.header }] : []
  })
  const isRead = (header: string) => !faults.some(({ column }) => column === header)
  return [...faults, ...(isRead('currency') ? meaningFaults({ row, cells }, isRead('amount')) : [])]
}

/** What only cells together say wrong: a currency that is none, an amount finer than its currency. */
function meaningFaults({ row, cells }: CsvLine, isAmount: boolean): ActualFault[] {
  const currency = cells.get('currency')
  if (currency === undefined) return []
  if (!isCurrency(currency))
    return [{ code: 'currency-unknown', path: '', row, column: 'currency', facts: { currency } }]
  const text = cells.get('amount') ?? ''
  return isAmount && minorOf(text, currency) === undefined
    ? [{ code: 'amount-invalid', path: '', row, column: 'amount', facts: { text } }]
    : []
}

/** What the ledger's own shape refuses: a text that is too long, a day with more hours than it has. */
const shapeFaults = (entry: Actual, at: number): ActualFault[] =>
  (Actual.safeParse(entry).error?.issues ?? []).map((issue) => ({
    code: 'value-invalid',
    path: `/${at}/${issue.path.join('/')}`,
    facts: flat(schemaFacts(issue)),
  }))

/** A list of names as a text: the facts of an entry are texts and numbers. */
const flat = (facts: ReturnType<typeof schemaFacts>): ActualFault['facts'] =>
  Object.fromEntries(
    Object.entries(facts).map(([key, fact]) => [key, typeof fact === 'object' ? fact.join(', ') : fact]),
  )
