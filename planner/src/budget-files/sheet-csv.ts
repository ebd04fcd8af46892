import { stringify } from 'csv-stringify/browser/esm/sync'
import { decimalText, type Sheet } from './sheet.ts'

/**
 * A sheet as CSV (RFC 4180) that spreadsheets open without asking: UTF-8 with its mark, lines that end in CR LF, decimals
 * with a dot. Text that a spreadsheet would run as a formula is defused by an apostrophe; numbers are numbers.
 */
export const sheetCsv = ({ columns, rows, decimals }: Sheet): string =>
  stringify(
    rows.map((row) => [...row]),
    {
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
      header: true,
      columns: columns.map(({ header }, k) => ({ key: String(k), header })),
      cast: { number: (minor) => decimalText(minor, decimals) },
    },
  )
