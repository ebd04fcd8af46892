import type { Actual } from '../actuals/actuals.ts'
import { standingActuals } from '../actuals/standing.ts'
import { accountsOf } from '../budget/accounts.ts'
import { labourLines } from '../budget/labour-lines.ts'
import type { Account } from '../budget/posting.ts'
import { SHARED_EVIDENCE_ID } from '../budget/shared-evidence.ts'
import type { IsoDate } from '../day.ts'
import { costItemsOf } from '../money/cost-items.ts'
import { PlanningError } from '../refusal.ts'
import type { Schedule } from '../schedule/schedule.ts'

/**
 * Money of one thing for one program, in whole minor units: spent, committed and still to come. The activity it is
 * spent on is one of that program, or none: what belongs to an activity of another program is only paid for here.
 */
export type BaselineMoney = {
  readonly itemId: string
  readonly name: string
  readonly programId: string
  readonly activityId?: string
  readonly minor: number
}

/**
 * What a plan looked like on a day: dates, and money where every amount has a rate into the currency. Names are kept,
 * because what is gone from the plan has none any more. JSON throughout.
 */
export type Baseline = {
  readonly format: 'stagger-baseline/1'
  readonly statusDate: IsoDate
  readonly currency: string
  readonly programs: readonly { readonly id: string; readonly name: string; readonly inHandOn: IsoDate }[]
  readonly phases: readonly { readonly id: string; readonly programId: string; readonly name: string }[]
  /** Half-open; `lastDay` is what people read. */
  readonly activities: readonly {
    readonly id: string
    readonly programId: string
    readonly phaseId: string
    readonly name: string
    readonly start: IsoDate
    readonly end: IsoDate
    readonly lastDay: IsoDate
  }[]
  /** The forecast of all costs, the team's hours included, as cash; null where a rate is missing. */
  readonly money: readonly BaselineMoney[] | null
}

/** The dates and the money of a schedule, to be kept: later ones are compared with it. */
export function baselineOf(schedule: Schedule, ledger: readonly Actual[]): Baseline {
  const { plan, statusDate } = schedule
  const inHandOn = new Map(schedule.reports().map((report) => [report.programId, report.inHandOn]))
  return {
    format: 'stagger-baseline/1',
    statusDate,
    currency: plan.organization.currency,
    programs: plan.programs.map(({ id, name }) => ({ id, name, inHandOn: inHandOn.get(id) ?? statusDate })),
    phases: plan.programs.flatMap(({ id: programId, phases }) =>
      phases.map(({ id, name }) => ({ id, programId, name })),
    ),
    activities: plan.activities.flatMap(({ id, name, programId, phaseId }) => {
      const dated = schedule.activity(id)
      return dated ? [{ id, programId, phaseId, name, start: dated.start, end: dated.end, lastDay: dated.lastDay }] : []
    }),
    money: moneyOf(schedule, ledger),
  }
}

function moneyOf(schedule: Schedule, ledger: readonly Actual[]): readonly BaselineMoney[] | null {
  try {
    return [...itemMoney(schedule, ledger), ...hoursMoney(schedule, ledger)]
  } catch (error) {
    if (error instanceof PlanningError && error.code === 'rate-missing') return null
    throw error
  }
}

/** What is bought, and what shared evidence saves: everything of the budget but the hours of people. */
function itemMoney(schedule: Schedule, ledger: readonly Actual[]): readonly BaselineMoney[] {
  const { plan, statusDate } = schedule
  const { accounts } = accountsOf(schedule, standingActuals(ledger, statusDate), 'cash', 'loaded')
  const programOf = new Map(plan.activities.map(({ id, programId }) => [id, programId]))
  const activityOf = new Map(costItemsOf(plan).map(({ id, activityId }) => [id, activityId]))
  return accounts.filter(isNoLabour).map(({ itemId, name, programId, postings }) => {
    const activityId = activityOf.get(itemId)
    return {
      itemId,
      name,
      programId,
      ...(activityId !== undefined && programOf.get(activityId) === programId && { activityId }),
      minor: postings.reduce((sum, { measure, minor }) => (measure === 'planned' ? sum : sum + minor), 0),
    }
  })
}

const isNoLabour = ({ itemId, category }: Account): boolean => category !== 'labour' || itemId === SHARED_EVIDENCE_ID

/** The team's hours by activity, as the budget prices them. */
function hoursMoney(schedule: Schedule, ledger: readonly Actual[]): readonly BaselineMoney[] {
  const byActivity = new Map<string, BaselineMoney>()
  for (const { activityId, programId, minor } of labourLines(schedule, ledger)) {
    if (minor === null) continue
    const known = byActivity.get(activityId)?.minor ?? 0
    byActivity.set(activityId, { itemId: 'labour', name: 'labour', programId, activityId, minor: known + minor })
  }
  return [...byActivity.values()]
}
