import type { VariancePart } from './budget-result.ts'
import type { MonthAxis } from './month-axis.ts'
import { type Account, MEASURES, type Measure } from './posting.ts'

/** Whole minor units by fiscal month. */
export type ByMonth = Float64Array

/** An account laid out on fiscal months, with the named budget's amounts where there is one to hold it against. */
export type Leaf = {
  readonly account: Omit<Account, 'postings'>
  readonly months: Readonly<Record<Measure, ByMonth>>
  readonly against?: { readonly budgeted: ByMonth; readonly variance: Readonly<Record<VariancePart, ByMonth>> }
}

/** An account on the months of an axis. */
export function leafOf({ postings, ...account }: Account, axis: MonthAxis): Leaf {
  const empty = (): ByMonth => new Float64Array(axis.months.length)
  const months = { planned: empty(), actual: empty(), committed: empty(), toComplete: empty() }
  for (const { measure, span, minor, worked } of postings) axis.add(months[measure], span, minor, worked)
  return { account, months }
}

/** Actual, committed and left to complete, by month. */
export const forecastOf = ({ months }: Pick<Leaf, 'months'>): ByMonth =>
  months.planned.map((_, k) =>
    MEASURES.reduce((sum, measure) => (measure === 'planned' ? sum : sum + (months[measure][k] ?? 0)), 0),
  )
