import { BUDGET_MEASURES, SHEET_PRESETS } from '@stagger/planner'
import { z } from 'zod'
import { listed } from '../edge/query-values.ts'
import { AsOf } from '../plans/status-date.ts'

const GROUPINGS = ['program', 'category', 'vendor', 'cost-centre'] as const
const MOST_HEADINGS = 20

/** Which money of a plan, when it counts, and in what periods. */
export const BudgetView = AsOf.extend({
  basis: z.enum(['cash', 'accrual']).default('cash'),
  total: z.enum(['external', 'incremental', 'loaded']).default('external'),
  by: z.enum(['month', 'quarter', 'year']).default('quarter'),
  against: z.string().min(1).max(100).exactOptional(),
})
export type BudgetView = z.infer<typeof BudgetView>

/** How a budget is asked for in a query; with `chance`, how sure its rows are. */
export const BudgetAsked = BudgetView.extend({
  groupBy: listed
    .pipe(z.array(z.enum(GROUPINGS)).max(GROUPINGS.length))
    .refine((levels) => new Set(levels).size === levels.length, 'each grouping once')
    .exactOptional(),
  chance: z.enum(['true', 'false']).default('false'),
})
export type BudgetAsked = z.infer<typeof BudgetAsked>

/** What was budgeted is in the budget that the plan is held against, and nowhere else. */
function saysAgainst({ measure, against }: { readonly measure: string; readonly against?: string }): boolean {
  return measure !== 'budgeted' || against !== undefined
}
const AGAINST_MISSING = {
  path: ['against'],
  error: 'the id of a named budget, for measure=budgeted is what that one holds',
}

/** How a sheet is asked for; its periods are months unless told, as most ledgers import them. */
export const SheetAsked = BudgetView.extend({
  by: BudgetView.shape.by.unwrap().default('month'),
  preset: z.enum(SHEET_PRESETS).default('period-columns'),
  measure: z.enum(BUDGET_MEASURES).default('forecast'),
  headings: listed.pipe(z.array(z.string().max(100)).max(MOST_HEADINGS)).exactOptional(),
}).refine(saysAgainst, AGAINST_MISSING)
export type SheetAsked = z.infer<typeof SheetAsked>

export const WorkbookAsked = BudgetView.extend({ measure: z.enum(BUDGET_MEASURES).default('forecast') }).refine(
  saysAgainst,
  AGAINST_MISSING,
)
export type WorkbookAsked = z.infer<typeof WorkbookAsked>
