import type { Reason } from './reason.ts'

/** A limit on a start, and the reason that it is. */
export type Bound = { readonly day: number; readonly reason: Reason }
