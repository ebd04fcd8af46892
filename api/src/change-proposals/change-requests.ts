import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import type { GivenCause } from '@stagger/planner'
import type { PlanRow } from '../plans/plan.entity.ts'
import { ProgramRunRow } from '../runs/program-run.entity.ts'
import { ChangeProposalRow } from './change-proposal.entity.ts'
import { ChangeRequestRow } from './change-request.entity.ts'

/** Promises to find out what something means for a plan, made in the transaction that writes it down. */
@Injectable()
export class ChangeRequests {
  constructor(private readonly em: EntityManager) {}

  /** Something happened to a plan: where its programs run, it is looked at. `plan` is locked by the caller. */
  async ask(plan: PlanRow, cause: GivenCause | null, requestedAt: Date): Promise<void> {
    const { organizationId, planId } = plan
    if ((await this.em.count(ProgramRunRow, { organizationId, planId, state: { $ne: 'ended' } })) > 0)
      this.#write(plan, cause, requestedAt)
  }

  /** The plan was edited: what is proposed for it may not be needed any more, or not enough. */
  async edited(plan: PlanRow, requestedAt: Date): Promise<void> {
    const { organizationId, planId } = plan
    if ((await this.em.count(ChangeProposalRow, { organizationId, planId, state: 'open' })) > 0)
      this.#write(plan, null, requestedAt)
  }

  #write({ organizationId, planId }: PlanRow, cause: GivenCause | null, requestedAt: Date): void {
    const asked = { organizationId, planId, cause, requestedAt, retryAt: requestedAt }
    this.em.persist(this.em.create(ChangeRequestRow, asked))
  }
}
