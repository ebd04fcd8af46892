import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import type { PlanRow } from '../plans/plan.entity.ts'
import { OutboxRow } from './outbox.entity.ts'
import { ProgramRunRow } from './program-run.entity.ts'

/** Promises to tell runs about a plan, made in the transaction that changes it. */
@Injectable()
export class Outbox {
  constructor(private readonly em: EntityManager) {}

  /**
   * Promises new orders to every run of the plan that is not over: dates may have moved. `plan` is locked by the
   * caller, so the number rises with every change, of the plan or of its ledger, and the highest is the newest.
   */
  async promise(plan: PlanRow, recordedAt: Date): Promise<void> {
    const { organizationId, planId, revision } = plan
    const runs = await this.em.find(ProgramRunRow, { organizationId, planId, state: { $ne: 'ended' } })
    if (runs.length === 0) return
    plan.orders += 1
    for (const { programId } of runs) {
      const due = { recordedAt, retryAt: recordedAt }
      this.em.persist(
        this.em.create(OutboxRow, { organizationId, planId, programId, number: plan.orders, revision, ...due }),
      )
    }
  }
}
