import { type FactId, fact } from '../facts/facts.ts'
import { dollarsToMinor, type Range } from '../facts/units.ts'
import type { Organization } from '../plan/plan.ts'
import type { ReportKind } from '../plan/programs.ts'

/** What keeping a kind of report alive costs: in all over the years told, and for each month that is covered. */
export type CoverCost = {
  readonly report: ReportKind
  readonly years: number
  readonly monthsCovered: number
  /** Low, likely and high, in US cents, as all facts are. */
  readonly total: Range
  readonly perMonth: Range
  /** Which facts, how often, and what that comes to. */
  readonly parts: readonly CoverPart[]
}

/** A price times how often it is paid, times a ratio where renewals cost less. */
type Priced = { readonly price: FactId; readonly times: number; readonly ratio?: FactId }
export type CoverPart = Priced & { readonly cost: Range }

/** Two cycles of an r2, the longest: what all kinds are compared over. */
const YEARS = 4
const MONTHS_A_YEAR = 12

/**
 * What it costs from facts alone to have a kind of report for four years, two cycles of an r2: fees, subscriptions and
 * credits, without readiness and without hours. Nothing here is known of anybody's plan.
 */
export function coverCost(report: ReportKind, headcount: Organization['headcount']): CoverCost {
  const parts = PARTS[report](headcount).map((part) => ({ ...part, cost: costOf(part) }))
  const total = parts.reduce(
    (sum, { cost }) => ({ low: sum.low + cost.low, likely: sum.likely + cost.likely, high: sum.high + cost.high }),
    { low: 0, likely: 0, high: 0 },
  )
  const monthsCovered = YEARS * MONTHS_A_YEAR
  const each = (minor: number) => Math.round(minor / monthsCovered)
  const perMonth = { low: each(total.low), likely: each(total.likely), high: each(total.high) }
  return { report, years: YEARS, monthsCovered, total, perMonth, parts }
}

/** Every kind of report that covers months; a Type I covers a day. */
export const coverCosts = (headcount: Organization['headcount']): readonly CoverCost[] =>
  (['soc2-type2', 'hitrust-e1', 'hitrust-i1', 'hitrust-r2'] as const).map((report) => coverCost(report, headcount))

type Headcount = Organization['headcount']

const yearly = (price: FactId, renewal: FactId): Priced[] => [
  { price, times: 1 },
  { price, times: YEARS - 1, ratio: renewal },
]

const oneYear = (level: 'e1' | 'i1'): Priced[] => [
  ...yearly(`hitrust.cost.assessor.${level}`, 'hitrust.renewal.fee'),
  { price: `hitrust.cost.report-credit.${level}`, times: YEARS },
  { price: 'hitrust.cost.mycsf-year', times: YEARS },
]

/** An r2 holds for two years, with an interim in the middle of each cycle. */
const R2_CYCLES = 2

const PARTS: Readonly<Record<ReportKind, (headcount: Headcount) => readonly Priced[]>> = {
  'soc2-type1': (headcount) => [{ price: `soc2.fee.type1.${headcount}`, times: YEARS }],
  'soc2-type2': (headcount) => [
    ...yearly(`soc2.fee.type2.${headcount}`, 'soc2.renewal.fee'),
    { price: `team.cost.penetration-test.${headcount}`, times: YEARS },
  ],
  'hitrust-e1': () => oneYear('e1'),
  'hitrust-i1': () => oneYear('i1'),
  'hitrust-r2': () => [
    { price: 'hitrust.cost.assessor.r2', times: 1 },
    { price: 'hitrust.cost.assessor.r2', times: R2_CYCLES - 1, ratio: 'hitrust.renewal.fee' },
    { price: 'hitrust.cost.interim-assessor.r2', times: R2_CYCLES },
    { price: 'hitrust.cost.report-credit.r2', times: R2_CYCLES },
    { price: 'hitrust.cost.mycsf-year', times: YEARS },
  ],
}

function costOf({ price, times, ratio }: Priced): Range {
  const one = dollarsToMinor(fact(price))
  const less = ratio ? fact(ratio) : { low: 1, likely: 1, high: 1 }
  return {
    low: Math.round(one.low * times * less.low),
    likely: Math.round(one.likely * times * less.likely),
    high: Math.round(one.high * times * less.high),
  }
}
