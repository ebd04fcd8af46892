import { z } from 'zod'
import { IsoDateText } from '../plan/values.ts'

/** What a number counts. `day` is an elapsed day, `working-day` a business day of whoever does the work. */
export const FactUnit = z.enum(['day', 'working-day', 'week', 'month', 'hour', 'count', 'ratio', 'usd'])
export type FactUnit = z.infer<typeof FactUnit>

/** How well a number is known: two or more independent sources, one, derived by us from sourced ones, or not verified. */
export const Confidence = z.enum(['two-plus', 'one', 'derived', 'unverified'])
export type Confidence = z.infer<typeof Confidence>

/** A number with its pedigree. `value` is the likely point; for a single number all three points are equal. */
export const Fact = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(\.[a-z0-9_-]+)+$/),
  value: z.number(),
  low: z.number(),
  likely: z.number(),
  high: z.number(),
  unit: FactUnit,
  confidence: Confidence,
  /** Ids in the source register; empty only for what no source says. */
  sources: z.array(z.string()).readonly(),
  note: z.string().optional(),
  /** The day on which somebody last compared the number with its sources. */
  checkedOn: IsoDateText,
  /** The edition of the data that a plan remembers. */
  version: z.string().regex(/^\d{4}-\d{2}$/),
})
export type Fact = z.infer<typeof Fact>

/** What rows of one table share: unit, confidence, sources, and a note where one is due. */
export type Pedigree = Readonly<Pick<Fact, 'unit' | 'confidence' | 'sources' | 'note'>>

/** One number, or its low, likely and high points. */
export type Points = number | readonly [low: number, likely: number, high: number]

/** A row as the data files hold it, its id a literal type. */
export type FactRow<Id extends string = string> = Pedigree & { readonly id: Id; readonly points: Points }

/** Rows that share a pedigree, written as id and number. */
export function table<Id extends string>(pedigree: Pedigree, numbers: Readonly<Record<Id, Points>>): FactRow<Id>[] {
  return Object.entries<Points>(numbers).map(([id, points]) => ({ ...pedigree, id: id as Id, points }))
}
