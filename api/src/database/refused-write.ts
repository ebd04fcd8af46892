/** PostgreSQL's codes for a server that is there and writes nothing: it only reads, or its disk is full. */
const REFUSALS: ReadonlySet<string> = new Set(['25006', '53100'])

/** Whether the database would not write; the transaction came to nothing. */
export const isRefusedWrite = (error: unknown): boolean => REFUSALS.has(codeOf(error) ?? '')

/** Of a server that is being stopped or promoted, or that is no longer there. */
const LOSSES: ReadonlySet<string> = new Set([
  '57P01',
  '57P02',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
])
/** What `pg` says, without a code, to whoever has a connection that was closed. */
const CLOSED = ['Connection terminated', 'connection error and is not queryable']

/** Whether the database went away meanwhile: of a transaction that was about to end nobody knows what became of it. */
export const isLostDatabase = (error: unknown): boolean =>
  LOSSES.has(codeOf(error) ?? '') || (error instanceof Error && CLOSED.some((said) => error.message.includes(said)))

/** The ORM keeps the code of an error that it wraps; what goes wrong with a transaction itself it does not wrap. */
const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
