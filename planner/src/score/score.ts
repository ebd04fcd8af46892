import type { IsoDate } from '../day.ts'
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
}
