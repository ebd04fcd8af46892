import { Injectable } from '@nestjs/common'
import {
  type BudgetBasis,
  type BudgetTotal,
  budget,
  coverCosts,
  type IsoDate,
  planCover,
  planValue,
} from '@stagger/planner'
import { PlanStore } from '../plans/plan-store.ts'
import { Schedules } from '../plans/schedules.ts'
import { spoken } from '../edge/spoken.ts'

type Asked = { readonly statusDate?: IsoDate | undefined; readonly total: BudgetTotal }

/** Earned value and cost of cover of stored plans: computed when asked. */
@Injectable()
export class PlanValues {
  constructor(
    private readonly store: PlanStore,
    private readonly schedules: Schedules,
  ) {}

  /** Refuses with `plan-unknown`, and as the planner does. */
  async earned(planId: string, { statusDate, total }: Asked) {
    const { schedule, ledger, ...dated } = await this.#of(planId, statusDate)
    const earnedValue = planValue(schedule, ledger, total)
    return { ...dated, total, earnedValue, sentence: spoken().earnedValueSentence(earnedValue) }
  }

  /** Refuses with `plan-unknown`, and as the planner does. */
  async cover(planId: string, { statusDate, total, basis }: Asked & { readonly basis: BudgetBasis }) {
    const { schedule, ledger, ...dated } = await this.#of(planId, statusDate)
    const made = budget(schedule, ledger, { basis, total, by: 'year' })
    const reports = coverCosts(schedule.plan.organization.headcount)
    return { ...dated, total, plan: planCover(schedule, made), published: { currency: 'USD' as const, reports } }
  }

  async #of(planId: string, statusDate: IsoDate | undefined) {
    const row = await this.store.find(planId)
    const dated = await this.schedules.ofRow(row, statusDate)
    const { currency } = dated.schedule.plan.organization
    return { ...dated, currency, ledger: await this.store.actuals(row) }
  }
}
