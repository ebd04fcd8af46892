import { z } from 'zod'
import { isIsoDate } from '../day.ts'
import { LONGEST_NAME } from './longest-texts.ts'

/** Ids are made by the client that makes the thing: short, printable, stable for the life of the plan. */
export const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/, 'an id of letters, digits and . _ : -')
export const Name = z.string().trim().min(1).max(LONGEST_NAME)

/** A real calendar date, YYYY-MM-DD. */
/** Dates that a plan may hold: what lies outside is a slip of the keyboard, and calendars are not made for it. */
const FIRST_DATE = '1990-01-01'
const LAST_DATE = '2099-12-31'

export const IsoDateText = z.string().refine((text) => isIsoDate(text) && text >= FIRST_DATE && text <= LAST_DATE, {
  error: 'not a real date in the form YYYY-MM-DD, from 1990 to 2099',
  params: { code: 'date-invalid' },
})

/** Days from `start` up to, not including, `end`. */
export const IsoDateSpan = z.object({ start: IsoDateText, end: IsoDateText })
export type IsoDateSpan = z.infer<typeof IsoDateSpan>

/** Where a value comes from: a fact of this product's data in the version it was read, or the user's own. */
export const Source = z.union([z.literal('yours'), z.object({ fact: z.string().min(1), version: z.string().min(1) })])
export type Source = z.infer<typeof Source>

/** The code of a currency, ISO 4217; that the code exists is checked with the whole plan. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'three capital letters, such as USD')

/** Whole minor units (cents) of an ISO 4217 currency. */
export const Money = z.object({ minor: z.int().min(0), currency: Currency })
export type Money = z.infer<typeof Money>

/** `wd` working days, `ed` elapsed days, `mo` calendar months: three clocks that never mix. */
export const TimeUnit = z.enum(['wd', 'ed', 'mo'])
export type TimeUnit = z.infer<typeof TimeUnit>

/** A length of time on one of the three clocks; negative only as a lag. */
export const Lag = z.object({ value: z.int().min(-3660).max(3660), unit: TimeUnit })
export type Lag = z.infer<typeof Lag>

/**
 * How an estimate's three points make a distribution: PERT (the usual), triangular, lognormal with `likely` as P50 and
 * `high` as P90 (`low` is not used), or fixed at `likely`.
 */
export const Shape = z.enum(['pert', 'triangular', 'lognormal', 'fixed'])
export type Shape = z.infer<typeof Shape>

/** Three points of how long something takes. `low ≤ likely ≤ high` is checked with the whole plan, so that a fault names its place. */
export const Estimate = z.object({
  low: z.int().min(0).max(3660),
  likely: z.int().min(0).max(3660),
  high: z.int().min(0).max(3660),
  unit: TimeUnit,
  shape: Shape.optional(),
  source: Source,
})
export type Estimate = z.infer<typeof Estimate>

/** A sum of money with where it comes from. */
export const CostEstimate = z.object({
  low: z.int().min(0),
  likely: z.int().min(0),
  high: z.int().min(0),
  currency: Currency,
  shape: Shape.optional(),
  source: Source,
})
export type CostEstimate = z.infer<typeof CostEstimate>
