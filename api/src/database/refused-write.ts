import { DriverException } from '@mikro-orm/core'

/**
 * PostgreSQL's codes for a server that is there and writes nothing: it only reads, its disk is full, or it is being
 * stopped or promoted.
 */
const REFUSALS: ReadonlySet<string> = new Set(['25006', '53100', '57P01', '57P02', '57P03'])

/** Whether the database would not write; the transaction came to nothing. */
export const isRefusedWrite = (error: unknown): boolean =>
  error instanceof DriverException && error.code !== undefined && REFUSALS.has(error.code)
