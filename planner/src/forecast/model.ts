import type { Actual } from '../actuals/actuals.ts'
import type { Compiled } from '../schedule/compile.ts'
import { reportOf } from '../schedule/promises.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { type ActivityDraw, activityDraws } from './activity-draws.ts'
import type { Kernel } from './kernel/kernel.ts'
import { type MoneyModel, moneyModel } from './money-model.ts'
import { type RiskModel, riskModels } from './risk-model.ts'
import { activityVariables, type Variable } from './variables.ts'

/** A plan on its own schedule with everything that is random about it. */
export type ForecastModel = {
  readonly compiled: Compiled
  readonly schedule: Schedule
  readonly kernel: Kernel
  readonly draws: readonly ActivityDraw[]
  readonly risks: readonly RiskModel[]
  readonly money: MoneyModel
  /** The rows of every milestone, and of whatever else a program names as its report. */
  readonly milestones: readonly number[]
  /** Every program that ends in a report of its own, with the row at which it is in hand. */
  readonly reports: readonly { readonly programId: string; readonly row: number }[]
}

/** The model of a compiled plan; `kernel` is one of its schedule. */
export function forecastModel(
  compiled: Compiled,
  schedule: Schedule,
  kernel: Kernel,
  actuals: readonly Actual[],
): ForecastModel {
  const { plan, index } = schedule
  const risks = riskModels(compiled)
  const money = moneyModel(compiled, schedule, risks, actuals, kernel)
  const priced = new Set(money.hours.map(({ row }) => row))
  const asks = (row: number) => kernel.isAsked[row] === 1 || priced.has(row)
  const named = new Set(plan.programs.map(({ reportInHandId }) => reportInHandId))
  return {
    compiled,
    schedule,
    kernel,
    draws: activityDraws(compiled, kernel.planned, activityVariables(compiled, kernel, asks), risks),
    risks,
    money,
    milestones: plan.activities.flatMap(({ id, kind }, i) => (kind === 'milestone' || named.has(id) ? [i] : [])),
    reports: plan.programs.flatMap((program) => {
      const row = index.position(program.reportInHandId)
      return reportOf(program) === null || row < 0 ? [] : [{ programId: program.id, row }]
    }),
  }
}

/** Every variable that moves something, in the order in which a batch meets them; risks apart. */
export const variablesOf = ({ draws, risks, money }: ForecastModel): readonly Variable[] => [
  ...draws.flatMap(({ duration, effort }) => [...(duration ? [duration] : []), ...(effort ? [effort] : [])]),
  ...money.prices.map(({ variable }) => variable),
  ...risks.flatMap(({ delays, costs }) => [...delays, ...costs].flatMap(({ variable }) => variable ?? [])),
]
