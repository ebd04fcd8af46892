import type { UnpricedHours } from '../budget/budget-result.ts'
import type { Day, IsoDate } from '../day.ts'
import type { BudgetLine } from '../plan/budgets.ts'
import type { Money } from '../plan/values.ts'
import type { Fault } from '../refusal.ts'
import type { Severity } from '../schedule/violation.ts'

/** How many cuts a column of quantiles has, both ends included: `quantiles[p]` is the p-th percentile. */
export const QUANTILE_POINTS = 101

/** Dates by iteration: `counts[k]` of them lie `k` days after `first`. What a histogram or an S-curve is drawn from. */
export type DayCounts = { readonly first: IsoDate; readonly counts: readonly number[] }

/**
 * When a milestone happens. A percentile is the first day by whose end at least that share of the iterations has it;
 * `plannedOn` is the date on the plan's own schedule.
 */
export type DateForecast = {
  readonly activityId: string
  readonly programId: string
  readonly plannedOn: IsoDate
  readonly p10: IsoDate
  readonly p50: IsoDate
  readonly p80: IsoDate
  readonly p90: IsoDate
  /** Percentiles 0 to 100. */
  readonly quantiles: readonly IsoDate[]
  readonly days: DayCounts
}

/**
 * When a program's report is in hand. `mergeBias`: elapsed days by which the mean and the median lie after the date
 * that the likely durations give, which paths that merge, skewed estimates and risks all add to.
 */
export type ReportForecast = DateForecast & {
  readonly chanceOfPlan: number
  readonly mergeBias: { readonly meanDays: number; readonly p50Days: number }
}

/**
 * An amount in whole minor units. `point`: the budget's forecast at completion, to the minor unit: spent, fixed and left
 * to complete, when nothing more varies and no risk happens. Percentiles are about that same amount, what is spent and
 * fixed included. `planned`: what the budget has planned, whatever has happened. The two differ by what the ledger says
 * (dearer invoices, hours recorded) and by rates of exchange for what is paid later than planned.
 */
export type AmountForecast = {
  readonly planned: number
  readonly point: number
  readonly mean: number
  readonly p10: number
  readonly p50: number
  readonly p80: number
  readonly p90: number
  /** Percentiles 0 to 100. Percentiles of parts do not add up to those of the whole. */
  readonly quantiles: readonly number[]
}

/** What a budget is divided into, with the labour of the team as one more category. */
export type ForecastCategory = BudgetLine['category']

/** A row of the totals named: a program's labour is that of contractors in one, of everybody in another. */
export type GroupForecast = AmountForecast & {
  readonly programId: string
  readonly category: ForecastCategory
  readonly totals: readonly TotalKind[]
}

/** Which costs count: what is bought; that and the hours of contractors; that and every hour at its rate. */
export type TotalKind = 'external' | 'incremental' | 'loaded'

/**
 * What to hold above the forecast at completion: P80 less the point estimate of a total, never negative, held once; its
 * parts add up to it to the minor unit.
 */
export type Reserve = {
  readonly total: TotalKind
  readonly minor: number
  readonly groups: readonly {
    readonly programId: string
    readonly category: ForecastCategory
    readonly minor: number
  }[]
  /** The groups taken apart, without what is nothing. `itemId` as the budget has it; empty for what risks spend. */
  readonly items: readonly {
    readonly itemId: string
    readonly programId: string
    readonly category: ForecastCategory
    readonly minor: number
  }[]
}

/**
 * What everything costs, in the organization's currency. A total is null where an exchange rate is missing that it needs:
 * `faults` say which and where. Hours without a rate are in no total: `unpriced` says whose.
 */
export type MoneyForecast = {
  readonly currency: string
  readonly external: AmountForecast | null
  readonly incremental: AmountForecast | null
  readonly loaded: AmountForecast | null
  readonly groups: readonly GroupForecast[]
  readonly reserves: readonly Reserve[]
  readonly faults: readonly Fault[]
  readonly unpriced: UnpricedHours
}

/**
 * How likely a report is in hand by a date and the total within an amount, both at once: `chance[d][c]` for
 * `dates[d]` (inclusive) and `amounts[c]` (inclusive), each ascending.
 */
export type JointForecast = {
  readonly programId: string
  readonly total: TotalKind
  readonly dates: readonly IsoDate[]
  readonly amounts: readonly number[]
  readonly chance: readonly (readonly number[])[]
}

/** How often an activity lay on the longest path to a report, 0 to 1, by program id. */
export type Criticality = { readonly activityId: string; readonly towards: Readonly<Record<string, number>> }

/** Something random: how long an activity takes, what its hours come to, a price, a risk and what the risk does. */
export type VariableName =
  | { readonly kind: 'duration' | 'effort'; readonly activityId: string }
  | { readonly kind: 'cost'; readonly itemId: string }
  | { readonly kind: 'risk'; readonly riskId: string }
  | { readonly kind: 'impact'; readonly riskId: string; readonly impact: number }

/**
 * How one variable moves an outcome. `rank`: Spearman's correlation. `atLow`, `atHigh`: the median outcome among the
 * fifth of the iterations around the variable's P10, and its P90 (a risk: where it did not, and did, happen), less the
 * median of all: elapsed days, or minor units.
 */
export type Driver = {
  readonly variable: VariableName
  readonly rank: number
  readonly atLow: number
  readonly atHigh: number
}

/** What drives one outcome, the strongest first. */
export type Drivers = {
  readonly of:
    | { readonly kind: 'report'; readonly programId: string }
    | { readonly kind: 'cost'; readonly total: TotalKind }
  readonly drivers: readonly Driver[]
}

/** An outcome with a risk as it is, and without it: mean and P80, in elapsed days after the planned date, or minor units. */
export type RiskEffect = {
  readonly mean: number
  readonly p80: number
  readonly meanWithout: number
  readonly p80Without: number
}

/**
 * What a risk adds to each report and to the cost, from the same iterations: never less than nothing. A report's is null
 * where the risk always happens. The cost is what the risk itself spends.
 */
export type RiskForecast = {
  readonly riskId: string
  /** The share of iterations in which it happened. */
  readonly happened: number
  readonly reports: readonly { readonly programId: string; readonly effect: RiskEffect | null }[]
  readonly cost: { readonly total: TotalKind; readonly effect: RiskEffect | null } | null
}

/** The share of the iterations looked at in which a rule is broken, by whatever number of days. */
export type RuleForecast = {
  readonly rule: string
  readonly severity: Severity
  readonly share: number
  /** Whether the plan's own schedule breaks it too. */
  readonly isPlanned: boolean
}

/**
 * What iterations do about a limit that they miss, and how often. `meanDays`: elapsed days that it costs, `meanMinor`:
 * what the hours of the team cost for it, on average where it happens.
 *
 * `done-again`: tests older than fieldwork may last are repeated, and what had to be submitted waits for them;
 * `next-slot`: a booking is missed, and the same one of a later week taken; days count from the planned start;
 * `exception-carried`: a control goes live inside a window about which nobody decided, and the window keeps its date.
 */
export type RecourseForecast =
  | {
      readonly kind: 'done-again'
      readonly rule: string
      readonly programId: string
      /** What may be repeated. */
      readonly activityIds: readonly string[]
      readonly share: number
      readonly meanDays: number
      readonly meanMinor: number
    }
  | { readonly kind: 'next-slot'; readonly activityId: string; readonly share: number; readonly meanDays: number }
  | { readonly kind: 'exception-carried'; readonly rule: string; readonly programId: string; readonly share: number }

/** How often an activity could have begun, had somebody had hours: whose it waited for last. */
export type WaitForecast = {
  readonly activityId: string
  readonly resource: { readonly kind: 'person' | 'role' | 'firm'; readonly id: string }
  readonly share: number
}

/**
 * When activities end, in columns: entry k of each belongs to `activityIds[k]`. Days are those on which the end has
 * happened, as `dayOf` numbers them. Only activities of which P10 and P90 differ, in plan order.
 */
export type ActivityFinishes = {
  readonly activityIds: readonly string[]
  readonly p10: readonly Day[]
  readonly p50: readonly Day[]
  readonly p80: readonly Day[]
  readonly p90: readonly Day[]
}

/**
 * Something of the plan that the forecast leaves out. Where no levelling is accepted people do not bind: overloads cost no
 * time. A risk that delays what is pinned to a day delays nothing.
 */
export type ForecastNote =
  | { readonly code: 'people-do-not-bind' }
  | { readonly code: 'risk-meets-pin'; readonly riskId: string; readonly activityId: string }

/** How likely a commitment is kept, 0 to 1. */
export type PromiseChance = { readonly commitmentId: string; readonly chance: number }

/** A deal, by the commitments that it hangs on; `missed`: the chance that any of them is. */
export type DealForecast = {
  readonly customer: string
  readonly commitmentIds: readonly string[]
  readonly value: Money
  readonly missed: number
}

/** Which schedule an iteration is given: the accepted order decoded with people, or links alone. */
export type KernelName = 'decode' | 'frozen'
/** How scores are drawn: each by itself, or Latin hypercubes. */
export type SamplingName = 'plain' | 'latin'

/** What takes time of its own, and can be left out: then it is empty. Dates, money, risks, promises and deals never are. */
export type AnswerName = 'joint' | 'criticality' | 'drivers' | 'rules' | 'activities' | 'recourse'

/** What may come of a plan. Plain data: the same plan, ledger, day and options give the same bits everywhere. */
export type Forecast = {
  readonly planId: string
  readonly statusDate: IsoDate
  readonly seed: number
  readonly iterations: number
  readonly kernel: KernelName
  readonly sampling: SamplingName
  readonly reports: readonly ReportForecast[]
  /** Every milestone, in plan order. */
  readonly milestones: readonly DateForecast[]
  readonly activities: ActivityFinishes
  readonly money: MoneyForecast
  readonly joint: readonly JointForecast[]
  readonly criticality: readonly Criticality[]
  readonly drivers: readonly Drivers[]
  readonly risks: readonly RiskForecast[]
  /** Every commitment, in plan order, and the deals that they make up. */
  readonly promises: readonly PromiseChance[]
  readonly deals: readonly DealForecast[]
  /** Some iterations of each batch only: `rulesLookedAt` of them. */
  readonly rules: readonly RuleForecast[]
  readonly rulesLookedAt: number
  readonly recourse: readonly RecourseForecast[]
  /** Some of the first iterations only; shares below a hundredth are left out, the most often first. */
  readonly waits: readonly WaitForecast[]
  readonly notes: readonly ForecastNote[]
}
