import { z } from 'zod'
import { IsoDateText } from '../plan/values.ts'

/** What a number counts. `day` is an elapsed day, `working-day` a business day of whoever does the work. */
export const FactUnit = z.enum(['day', 'working-day', 'week', 'month', 'hour', 'count', 'ratio', 'usd'])
export type FactUnit = z.infer<typeof FactUnit>

/** How well a number is known: two or more independent sources, one, derived by us from sourced ones, or not verified. */
export const Confidence = z.enum(['two-plus', 'one', 'derived', 'unverified'])
export type Confidence = z.infer<typeof Confidence>

const described = {
  id: z.string().regex(/^[a-z0-9]+(\.[a-z0-9-]+)+$/),
  unit: FactUnit,
  confidence: Confidence,
  /** Ids in the source register; empty only for what no source says. */
  sources: z.array(z.string()),
  note: z.string().optional(),
}

/** A row of the data: one number, or three points of a range. */
export const FactRow = z.union([
  z.strictObject({ ...described, value: z.number() }),
  z.strictObject({ ...described, low: z.number(), likely: z.number(), high: z.number() }),
])
export type FactRow = z.infer<typeof FactRow>

/** A number with its pedigree. `value` is the likely point; for a single number all three points are equal. */
export const Fact = z.strictObject({
  ...described,
  value: z.number(),
  low: z.number(),
  likely: z.number(),
  high: z.number(),
  /** The day on which somebody last compared the row with its sources. */
  checkedOn: IsoDateText,
  /** The edition of the data that a plan remembers. */
  version: z.string().regex(/^\d{4}-\d{2}$/),
})
export type Fact = z.infer<typeof Fact>

/** The readonly shape in which the data files are written, so that ids stay literal types. */
export type Rows = readonly Readonly<Omit<FactRow, 'sources'> & { sources: readonly string[] }>[]
