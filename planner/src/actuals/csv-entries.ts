import { CostCategory } from '../plan/costs.ts'
import type { Actual } from './actuals.ts'
import type { ActualFault } from './actual-fault.ts'
import { minorOf } from './csv-cells.ts'
import type { CsvKind } from './csv-columns.ts'

/** A line of a file with its number as a spreadsheet counts it: the header is row 1. Cells by header, trimmed. */
export type CsvLine = { readonly row: number; readonly cells: ReadonlyMap<string, string> }

/** Who imports, and when. */
export type Recorded = { readonly importId: string; readonly recordedAt: string; readonly actor: string }

/** A line, whose cells have been checked, as the entry that it asks for. */
export function entryOf(line: CsvLine, kind: CsvKind, recorded: Recorded): Actual {
  return kind === 'invoices' ? invoiceOf(line, recorded) : timeOf(line, recorded)
}

function sharedOf({ row, cells }: CsvLine, { importId, recordedAt, actor }: Recorded) {
  const note = cells.get('note')
  return { id: `${importId}.${row}`, recordedAt, actor, ...(note && { note }) }
}

function invoiceOf(line: CsvLine, recorded: Recorded): Actual {
  const cell = (header: string) => line.cells.get(header) ?? ''
  const currency = cell('currency')
  const category = CostCategory.safeParse(cell('category'))
  return {
    kind: 'invoice',
    ...sharedOf(line, recorded),
    ...(cell('item') && { itemId: cell('item') }),
    ...(cell('program') && { programId: cell('program') }),
    ...(category.success && { category: category.data }),
    vendor: cell('vendor'),
    number: cell('number'),
    invoicedOn: cell('invoiced_on'),
    ...(cell('paid_on') && { paidOn: cell('paid_on') }),
    amount: { minor: minorOf(cell('amount'), currency) ?? 0, currency },
    ...(cell('final') !== '' && { final: true }),
  }
}

function timeOf(line: CsvLine, recorded: Recorded): Actual {
  const cell = (header: string) => line.cells.get(header) ?? ''
  return {
    kind: 'time',
    ...sharedOf(line, recorded),
    personId: cell('person'),
    activityId: cell('activity'),
    on: cell('on'),
    hours: Number(cell('hours')),
  }
}

/** Which column an entry's field came from. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  itemId: 'item',
  programId: 'program',
  invoicedOn: 'invoiced_on',
  paidOn: 'paid_on',
  'amount/currency': 'currency',
  'amount/minor': 'amount',
  personId: 'person',
  activityId: 'activity',
}

/** A fault about the k-th entry, told by its row and column instead. */
export function inFile({ path, ...fault }: ActualFault, lines: readonly CsvLine[]): ActualFault {
  const [, at = '', ...field] = path.split('/')
  const name = field.join('/')
  const row = lines[Number(at)]?.row
  return {
    ...fault,
    path: '',
    ...(row !== undefined && { row }),
    ...(name !== '' && { column: COLUMN_OF[name] ?? name }),
  }
}
