import { Injectable } from '@nestjs/common'
import { type IsoDate, type Schedule, schedule } from '@stagger/planner'
import { Clock } from '../clock.ts'
import type { PlanRow } from './plan.entity.ts'
import { PlanStore } from './plan-store.ts'
import { Recent } from './recent.ts'

/** A plan's dates, and what they were computed from. */
export type Dated = {
  readonly revision: number
  /** How many facts the ledger of progress had. */
  readonly facts: number
  readonly statusDate: IsoDate
  readonly schedule: Schedule
}

const KEPT = 32

/** The schedules of stored plans, each computed once. */
@Injectable()
export class Schedules {
  readonly #recent = new Recent<Schedule>(KEPT)

  constructor(
    private readonly store: PlanStore,
    private readonly clock: Clock,
  ) {}

  /** The schedule as of a day; today in the plan's own zone unless told. Refuses with `plan-unknown`. */
  async of(planId: string, statusDate?: IsoDate): Promise<Dated> {
    return this.ofRow(await this.store.find(planId), statusDate)
  }

  /** The same for a row that is read already. */
  async ofRow(row: PlanRow, statusDate: IsoDate = this.clock.today(row.timeZone)): Promise<Dated> {
    const { id, planId, revision, facts } = row
    const compute = async () => schedule(await this.store.document(row), await this.store.ledger(planId), statusDate)
    return {
      revision,
      facts,
      statusDate,
      schedule: await this.#recent.get(`${id}/${revision}/${facts}/${statusDate}`, compute),
    }
  }
}
