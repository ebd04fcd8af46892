import { Temporal } from 'temporal-polyfill'
import type { IsoInstant } from '../orders/local-dates.ts'

/** An instant in epoch milliseconds, in which a diary compares them. */
export const epochOf = (instant: IsoInstant): number => Temporal.Instant.from(instant).epochMilliseconds

/** Back again. */
export const instantOf = (epoch: number): IsoInstant => Temporal.Instant.fromEpochMilliseconds(epoch).toString()
