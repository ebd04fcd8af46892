import { Injectable } from '@nestjs/common'
import { budget, type Budget, type BudgetGrouping, type Forecast, type IsoDate, type Plan } from '@stagger/planner'
import { ForecastAsked } from '../forecasts/forecast-asked.ts'
import { Forecasts } from '../forecasts/forecasts.service.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { Schedules } from '../plans/schedules.ts'
import type { BudgetView } from './budget-asked.ts'

/** A budget, and what it was computed from. */
export type DatedBudget = {
  readonly revision: number
  readonly statusDate: IsoDate
  readonly plan: Plan
  readonly budget: Budget
}

/** How a budget is told, beyond which money it is. */
type Told = { readonly groupedBy?: readonly BudgetGrouping[] | undefined; readonly sure?: AbortSignal | undefined }

/** The budgets of stored plans: computed when asked, from the plan, its dates and what was spent. */
@Injectable()
export class Budgets {
  constructor(
    private readonly store: PlanStore,
    private readonly schedules: Schedules,
    private readonly forecasts: Forecasts,
  ) {}

  /**
   * The budget of a plan. With `sure`, its rows say how sure they are, for which a forecast is computed until that signal
   * is raised. Refuses with `plan-unknown`, and as the planner does.
   */
  async of(planId: string, view: BudgetView, { groupedBy, sure }: Told): Promise<DatedBudget> {
    const row = await this.store.find(planId)
    const { schedule, ...asOf } = await this.schedules.ofRow(row, view.statusDate)
    const { basis, total, by, against } = view
    const forecast = sure && (await this.#forecast(row, asOf.statusDate, sure))
    const made = budget(schedule, await this.store.actuals(row), {
      basis,
      total,
      by,
      ...(against !== undefined && { against }),
      ...(groupedBy && { groupedBy }),
      ...(forecast && { forecast }),
    })
    return { ...asOf, plan: schedule.plan, budget: made }
  }

  async #forecast(row: PlanRow, statusDate: IsoDate, left: AbortSignal): Promise<Forecast> {
    return this.forecasts.forecast({ row, statusDate }, ForecastAsked.parse({ statusDate }), left)
  }
}
