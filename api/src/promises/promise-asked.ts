import { Category, isIsoDate, type Plan, type PromiseQuestion, ReportKind } from '@stagger/planner'
import { z } from 'zod'
import { listed, wholeNumber } from '../edge/query-values.ts'
import { AsOf } from '../plans/status-date.ts'

const MOST_ITERATIONS = 50_000
const MOST_SEED = 2 ** 32 - 1
const MOST_MONTHS = 24
const MOST_FIXES = 20
const MOST_MINOR = 10 ** 15 - 1

/** What sales would like to promise, and how it is looked into: the same question has the same answer. */
export const PromiseAsked = AsOf.extend({
  report: ReportKind,
  by: z.string().refine(isIsoDate, 'a real date, YYYY-MM-DD'),
  scopeId: z.string().min(1).max(100).exactOptional(),
  categories: listed.pipe(z.array(Category).max(Category.options.length)).exactOptional(),
  leastWindowMonths: wholeNumber(1, MOST_MONTHS).exactOptional(),
  outcome: z.enum(['unqualified-opinion', 'certified']).exactOptional(),
  value: wholeNumber(0, MOST_MINOR).exactOptional(),
  currency: z.string().max(10).exactOptional(),
  seed: wholeNumber(0, MOST_SEED).default(1),
  iterations: wholeNumber(1, MOST_ITERATIONS).exactOptional(),
  mostFixes: wholeNumber(0, MOST_FIXES).exactOptional(),
})
export type PromiseAsked = z.infer<typeof PromiseAsked>

/** The question apart from how it is looked into; its value, in minor units, in the organization's currency unless it says another. */
export function questionOf(asked: PromiseAsked, { organization }: Pick<Plan, 'organization'>): PromiseQuestion {
  const { statusDate: _, seed: _s, iterations: _i, mostFixes: _m, value, currency, ...question } = asked
  if (value === undefined) return question
  return { ...question, value: { minor: value, currency: currency ?? organization.currency } }
}
