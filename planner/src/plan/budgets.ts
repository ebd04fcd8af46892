import { z } from 'zod'
import { CostCategory } from './costs.ts'
import { Currency, Id, IsoDateText, Name } from './values.ts'

/** Longer than an id: hours are named after whose they are. */
const LineId = z.string().min(1).max(100)

/** Money that a named budget holds for one thing in one month; what variances are told against. */
export const BudgetLine = z.object({
  /** A cost item's id, or that of somebody's hours (see `BudgetedItem`). */
  itemId: LineId,
  programId: Id,
  category: z.union([CostCategory, z.literal('labour')]),
  /** The first day of a fiscal month of the books. */
  month: IsoDateText,
  /** In minor units of the budget's currency, as cash and as accrual; below zero what is saved. */
  cash: z.int(),
  accrual: z.int(),
})
export type BudgetLine = z.infer<typeof BudgetLine>

/**
 * What each item was thought to be for a program: what scope, price and exchange rate are told apart by. `quantity` is
 * hours of labour, terms of a subscription, else 1; `minor` all of it in its own currency, tax included.
 */
export const BudgetedItem = z.object({
  itemId: LineId,
  programId: Id,
  name: Name,
  quantity: z.number().min(0),
  minor: z.int(),
  currency: Currency,
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
 * `endsOn` weekday (ISO, 1 Monday) of the year's last month. `startMonth`: the month, 1 to 12, in which the year begins;
 * absent: what the organization said when the plan was made. Nothing dated up to `closedThrough` (inclusive) changes any more.
 */
export const Books = z.object({
  id: Id,
  pattern: z.enum(['months', '4-4-5']),
  endsOn: z.int().min(1).max(7).optional(),
  startMonth: z.int().min(1).max(12).optional(),
  closedThrough: IsoDateText.optional(),
})
export type Books = z.infer<typeof Books>
