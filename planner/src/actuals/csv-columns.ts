/** What a column holds. */
export type CsvColumn = {
  readonly header: string
  readonly holds: 'text' | 'category' | 'date' | 'amount' | 'hours' | 'yes'
  readonly required: boolean
}

const column = (header: string, holds: CsvColumn['holds'] = 'text', required = false): CsvColumn => ({
  header,
  holds,
  required,
})

/** What can be imported. */
export type CsvKind = 'invoices' | 'time'

/**
 * The columns of each import, by header; a file may leave optional ones out and order them as it likes, but has no
 * others. docs/importing-actuals.md tells people the same.
 */
export const CSV_COLUMNS: Readonly<Record<CsvKind, readonly CsvColumn[]>> = {
  invoices: [
    column('item'),
    column('program'),
    column('category', 'category'),
    column('vendor', 'text', true),
    column('number', 'text', true),
    column('invoiced_on', 'date', true),
    column('paid_on', 'date'),
    column('amount', 'amount', true),
    column('currency', 'text', true),
    column('final', 'yes'),
    column('note'),
  ],
  time: [
    column('person', 'text', true),
    column('activity', 'text', true),
    column('on', 'date', true),
    column('hours', 'hours', true),
    column('note'),
  ],
}
