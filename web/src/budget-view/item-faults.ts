/** What can be wrong with a field of something bought. */
export type ItemFaultCode =
  | 'name'
  | 'vendor'
  | 'amount'
  | 'day'
  | 'percent'
  | 'not-whole'
  | 'net-days'
  | 'months'
  | 'renewals'
  | 'program'
  | 'order'
  | 'long'
  | 'rate'
  | 'too-late'
  | 'not-signed'
  | 'currency'
  | 'same-currency'
  | 'rate-twice'

/** The field that is wrong, and how. */
export type ItemFault<Field extends string = string> = { readonly field: Field; readonly code: ItemFaultCode }
