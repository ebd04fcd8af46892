import { z } from 'zod'

/** The digits that a number keeps exactly. */
const WHOLE = /^\d{1,15}$/

/** The last number that the database counts revisions and events with. */
export const LAST_COUNTED = 2 ** 31 - 1

/** A whole number in a query, digits and nothing else: neither 1e5 nor 0x10 nor nothing at all is one. */
export const wholeNumber = (least: number, most: number) => {
  const expected = `a whole number from ${least} to ${most}, in digits`
  return z.string().regex(WHOLE, expected).transform(Number).pipe(z.int().min(least, expected).max(most, expected))
}

/** A list in a query, `a,b`. */
export const listed = z
  .string()
  .max(2000)
  .transform((text) => text.split(','))
