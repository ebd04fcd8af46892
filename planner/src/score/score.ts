import type { IsoDate } from '../day.ts'
import type { TotalKind } from '../forecast/forecast-result.ts'
import type { Role } from '../plan/people.ts'
import type { Money } from '../plan/values.ts'
import type { Violation } from '../schedule/violation.ts'

/** Commitments kept and missed, by id. `daysLate` adds the days by which the missed ones are late; a wrong report in time adds none. */
export type PromiseScore = {
  readonly kept: readonly string[]
  readonly missed: readonly string[]
  /** What the missed ones are worth; null when they are in several currencies. */
  readonly missedRevenue: Money | null
  readonly daysLate: number
}

/** When a program's report is in hand; null when it ends in none of its own. `weight`: the program's priority. */
export type ReportScore = { readonly programId: string; readonly inHandOn: IsoDate | null; readonly weight: number }

/** The fullest week still ahead: of a person, or of a role that work asks for without a name. */
export type PeakLoad = {
  readonly percent: number
  readonly weekOf: IsoDate
  readonly personId?: string
  readonly role?: Role
}

/** What is spent: `total` with internal hours at their rates, `fees` without; null where a rate is missing or currencies differ. */
export type PlanCost = { readonly total: Money | null; readonly fees: Money | null }

/** How sure a future is: dates and cost at even odds and at four in five, and the promised value that is likely lost, by currency. */
export type ScoreChance = {
  readonly reports: readonly { readonly programId: string; readonly p50: IsoDate; readonly p80: IsoDate }[]
  /** The widest total that is known; null where an exchange rate is missing. */
  readonly cost: { readonly total: TotalKind; readonly p50: Money; readonly p80: Money } | null
  readonly revenueAtRisk: readonly Money[]
}

/** What a schedule's dates are worth, in the order in which it counts: a later line decides only between equals. */
export type Score = {
  /** Hard rules that the dates break (severity `forbids`), and about what. */
  readonly broken: number
  readonly brokenRules: readonly Pick<Violation, 'rule' | 'subject' | 'shortDays'>[]
  readonly promises: PromiseScore
  readonly reports: readonly ReportScore[]
  /** Null when nothing is asked of anybody from the status date on. */
  readonly peakLoad: PeakLoad | null
  readonly cost: Money | null
  readonly fees: Money | null
  readonly coverGapDays: number
  readonly wastedDays: number
  /** Activities of the accepted dates that lie elsewhere; 0 when there is nothing to compare with. */
  readonly moved: number
  /** Only where it was asked for: no line of the comparison. */
  readonly chance?: ScoreChance
}
