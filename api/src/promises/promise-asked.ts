import { type PromiseQuestion, Category, isIsoDate, Money, ReportKind } from '@stagger/planner'
import { z } from 'zod'
import { AsOf } from '../plans/status-date.ts'

const MOST_ITERATIONS = 50_000
const MOST_SEED = 2 ** 32 - 1
const MOST_MONTHS = 36
const MOST_FIXES = 20

/** What sales would like to promise, and how it is looked into: the same question has the same answer. */
export const PromiseAsked = AsOf.extend({
  report: ReportKind,
  by: z.string().refine(isIsoDate, 'a real date, YYYY-MM-DD'),
  scopeId: z.string().min(1).exactOptional(),
  categories: z.array(Category).exactOptional(),
  leastWindowMonths: z.int().min(1).max(MOST_MONTHS).exactOptional(),
  outcome: z.enum(['unqualified-opinion', 'certified']).exactOptional(),
  customer: z.string().trim().min(1).max(200).exactOptional(),
  value: Money.exactOptional(),
  seed: z.int().min(0).max(MOST_SEED).default(1),
  iterations: z.int().min(1).max(MOST_ITERATIONS).exactOptional(),
  mostFixes: z.int().min(0).max(MOST_FIXES).exactOptional(),
}).meta({ id: 'PromiseAsked' })
export type PromiseAsked = z.infer<typeof PromiseAsked>

/** The question apart from how it is looked into. */
export const questionOf = ({ statusDate: _, seed: _s, iterations: _i, mostFixes: _m, ...question }: PromiseAsked) =>
  question satisfies PromiseQuestion
