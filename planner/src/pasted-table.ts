import { CsvError, parse } from 'csv-parse/browser/esm/sync'

/**
 * What a spreadsheet puts on the clipboard, as lines of cells: tabs between cells, quotes around a cell with a line break
 * or a tab in it. Spaces around a cell are not its own. Undefined for a quote that never ends.
 */
export function pastedTable(text: string): readonly (readonly string[])[] | undefined {
  try {
    return parse(text, { delimiter: '\t', relax_column_count: true, relax_quotes: true, trim: true, bom: true })
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
}
