import { z } from 'zod'
import { CostCategory } from './costs.ts'
import { Currency, Id, IsoDateText, Name } from './values.ts'

/** Money that a named budget holds for one thing in one month; what variances are told against. */
export const BudgetLine = z.object({
  /** The cost item, or `labour` for hours of the team. */
  itemId: Id,
  programId: Id,
  category: z.union([CostCategory, z.literal('labour')]),
  /** The first of a calendar month. */
  month: IsoDateText,
  /** In minor units of the budget's currency, as cash and as accrual. */
  cash: z.int(),
  accrual: z.int(),
  /** Labour: hours at the planned rate; bought things: none. */
  hours: z.number().min(0).optional(),
})
export type BudgetLine = z.infer<typeof BudgetLine>

/** What each item was thought to cost: what price and exchange rate are told apart by. */
export const BudgetedItem = z.object({
  itemId: Id,
  name: Name,
  /** Before tax, in its own currency. */
  minor: z.int(),
  currency: Currency,
  /** To the budget's currency, a decimal number as text. */
  rate: z.string(),
})
export type BudgetedItem = z.infer<typeof BudgetedItem>

/** A budget with a name, frozen on a day: the annual plan, or a reforecast. */
export const NamedBudget = z.object({
  id: Id,
  name: Name,
  kind: z.enum(['annual-plan', 'reforecast']),
  frozenOn: IsoDateText,
  currency: Currency,
  items: z.array(BudgetedItem).max(5000),
  lines: z.array(BudgetLine).max(200_000),
})
export type NamedBudget = z.infer<typeof NamedBudget>

/**
 * How the organization's books run. `pattern`: calendar months, or quarters of 4, 4 and 5 weeks that end on the last
 * `endsOn` weekday (ISO, 1 Monday) of the year's last month. Nothing dated up to `closedThrough` (inclusive) changes any more.
 */
export const Books = z.object({
  id: Id,
  pattern: z.enum(['months', '4-4-5']),
  endsOn: z.int().min(1).max(7).optional(),
  closedThrough: IsoDateText.optional(),
})
export type Books = z.infer<typeof Books>
