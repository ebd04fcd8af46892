/** What can be wrong with what is to be recorded as spent. Stable: sentences are keyed on these codes. */
export type ActualFaultCode =
  | 'entry-exists'
  | 'invoice-exists'
  | 'entry-unknown'
  | 'entry-reversed-before'
  | 'item-unknown'
  | 'neither-item-nor-category'
  | 'program-unknown'
  | 'activity-unknown'
  | 'person-unknown'
  | 'currency-unknown'
  | 'rate-missing'
  | 'in-future'
  | 'in-closed-period'
  | 'paid-before-invoiced'
  | 'header-missing'
  | 'header-unknown'
  | 'file-empty'
  | 'file-recorded-before'
  | 'row-malformed'
  | 'delimiter-other'
  | 'paid-before'
  | 'value-missing'
  | 'date-invalid'
  | 'amount-invalid'
  | 'amount-zero'
  | 'decimal-comma'
  | 'formula'
  | 'value-invalid'

/** One thing that is wrong. `path` is a JSON pointer into the ledger, or empty where a row and a column say the place. */
export type ActualFault = {
  readonly code: ActualFaultCode
  readonly path: string
  /** Of a CSV: the line's number as a spreadsheet counts it, the header being 1, and the column's header. */
  readonly row?: number
  readonly column?: string
  readonly facts: Readonly<Record<string, string | number>>
}
