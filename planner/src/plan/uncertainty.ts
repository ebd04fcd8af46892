import { z } from 'zod'
import { CostCategory } from './costs.ts'
import { CostEstimate, Estimate, Id, Name, Source } from './values.ts'

/** What a risk does where it happens. Days are added to the activity; money is spent when the activity ends. */
export const RiskImpact = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('delay'), activityId: Id, days: Estimate }),
  z.object({ kind: z.literal('cost'), activityId: Id, category: CostCategory, amount: CostEstimate }),
])
export type RiskImpact = z.infer<typeof RiskImpact>

/** Something that may happen or not, once, with all of its impacts together. */
export const Risk = z.object({
  id: Id,
  name: Name,
  /** 0 never, 100 certainly. */
  probabilityPercent: z.number().min(0).max(100),
  impacts: z.array(RiskImpact).min(1).max(20),
  source: Source,
})
export type Risk = z.infer<typeof Risk>

/** The share of spread that estimates have in common: 0 none, 1 all of it. */
const Share = z.number().min(0).max(1)

/**
 * How the plan's estimates vary together. `team`, `program` and `vendor` are the variances that estimates share because
 * they hang on the same people, program or firm, `estimate` because they are parts of one number of the same program;
 * together at most 1, the rest is each estimate's own. `effort`: what the hours of an activity may come to, in percent
 * of what is planned, and the share of their variance that is that of its length (work that takes longer takes more
 * hours). What is absent is the product's default, marked unverified; of `estimate`, as much of it as there is room for.
 */
export const Uncertainty = z.object({
  id: Id,
  correlation: z
    .object({ team: Share, program: Share, vendor: Share, estimate: Share.optional(), source: Source })
    .optional(),
  effort: z
    .object({
      lowPercent: z.number().min(1).max(100),
      highPercent: z.number().min(100).max(1000),
      followsDuration: Share.optional(),
      source: Source,
    })
    .optional(),
})
export type Uncertainty = z.infer<typeof Uncertainty>
