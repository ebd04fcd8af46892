import type { DaySpan } from '../day.ts'
import type { PriceBasis } from '../money/price.ts'
import type { BudgetCategory } from './budget-result.ts'

/** What the money of a posting is: as planned, or a part of the forecast. */
export const MEASURES = ['planned', 'actual', 'committed', 'toComplete'] as const
export type Measure = (typeof MEASURES)[number]

/**
 * Money of one thing over some days, evenly: the working days of `worked`, or all of them; whole minor units of the
 * organization's currency. A span without such a day counts on its first.
 */
export type Posting = {
  readonly measure: Measure
  readonly span: DaySpan
  readonly worked?: DaysWorked
  readonly minor: number
  readonly basis: PriceBasis
}

/** A calendar that counts the days worked in `[start, end)`. */
export type DaysWorked = { workingDays(start: DaySpan['start'], end: DaySpan['end']): number }

/** A thing that costs money for one program, with all of its postings. */
export type Account = {
  readonly itemId: string
  readonly name: string
  readonly category: BudgetCategory
  readonly programId: string
  readonly sharedWith: readonly string[]
  readonly vendor: string
  readonly costCentre: string
  readonly basis: PriceBasis
  readonly postings: readonly Posting[]
  readonly worth: Worth
  /** Labour: hours in the forecast. */
  readonly hours?: number
}

/**
 * What a thing comes to in the forecast for one program: hours, terms or 1 of it; `minor` in its own currency, null where
 * it was invoiced in several.
 */
export type Worth = { readonly quantity: number; readonly minor: number | null; readonly currency: string }
