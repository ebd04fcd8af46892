import { Injectable } from '@nestjs/common'
import type { Actual, IsoDate, Plan, Progress } from '@stagger/planner'
import { Clock } from '../clock.ts'
import type { PlanRow } from './plan.entity.ts'
import { PlanStore } from './plan-store.ts'

/** A plan as it stands on a day: what every computation starts from. */
export type Basis = {
  readonly plan: Plan
  readonly progress: readonly Progress[]
  readonly statusDate: IsoDate
}

/** A plan's row and the day as of which something is asked of it. */
export type Dated = { readonly row: PlanRow; readonly statusDate: IsoDate }

/** What an answer says of what it was computed from. */
export const asOf = ({ row, statusDate }: Dated) => ({ revision: row.revision, statusDate })

/** What computations that are too long for the event loop start from. */
@Injectable()
export class PlanBases {
  constructor(
    private readonly store: PlanStore,
    private readonly clock: Clock,
  ) {}

  /** The plan as of a day; today in its own zone unless told. Refuses with `plan-unknown`. */
  async dated(planId: string, statusDate: IsoDate | undefined): Promise<Dated> {
    const row = await this.store.find(planId)
    return { row, statusDate: statusDate ?? this.clock.today(row.timeZone) }
  }

  /** Everything behind it, read when it is needed. */
  async of({ row, statusDate }: Dated): Promise<Basis> {
    return { plan: await this.store.document(row), progress: await this.store.ledger(row.planId), statusDate }
  }

  /** What was spent on it, for those computations that count money. */
  actuals({ row }: Dated): Promise<Actual[]> {
    return this.store.actuals(row)
  }
}
