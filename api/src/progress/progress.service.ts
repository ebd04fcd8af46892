import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { PlanningError, type Progress } from '@stagger/planner'
import { ChangeRequests } from '../change-proposals/change-requests.ts'
import { PlanJournal, type Stamp } from '../events/plan-journal.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { Problem } from '../problems/problem.ts'
import { Outbox } from '../runs/outbox.ts'
import { refuseContradiction } from './ledger-rules.ts'
import { ProgressRow, progressOf } from './progress.entity.ts'

/** What a person or a run says of an activity. */
export type NewFact = Omit<Progress, 'recordedAt' | 'actor'>

/** The ledger of what happened. Methods that write run in the caller's transaction. */
@Injectable()
export class ProgressLedger {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly journal: PlanJournal,
    private readonly outbox: Outbox,
    private readonly changes: ChangeRequests,
  ) {}

  /** Every fact of the plan, in the order recorded. */
  async list(planId: string): Promise<Progress[]> {
    await this.store.find(planId)
    return this.store.ledger(planId)
  }

  /** Records what a person says. `today` is the organization's: nothing can have happened after it. */
  async record(planId: string, fact: NewFact, stamp: Stamp, today: (timeZone: string) => string): Promise<Progress> {
    const plan = await this.store.lock(planId)
    await this.#refuseUnknown(plan, fact)
    if (fact.effectiveOn > today(plan.timeZone))
      throw new Problem('progress-in-future', { today: today(plan.timeZone) })
    const ledger = await this.store.ledger(planId)
    if (ledger.some(({ id }) => id === fact.id)) throw new Problem('progress-exists', { id: fact.id })
    refuseContradiction(ledger, fact)
    const [recorded] = await this.append(plan, [fact], stamp)
    return recorded as Progress
  }

  /** Writes facts, one event for all of them, and promises the runs new orders; `plan` is locked by the caller. */
  async append(plan: PlanRow, facts: readonly NewFact[], stamp: Stamp, programEventId?: string): Promise<Progress[]> {
    if (facts.length === 0) return []
    const rows = facts.map((fact) => this.#row(plan, fact, stamp, programEventId))
    this.em.persist(rows)
    plan.updatedAt = stamp.recordedAt
    this.journal.append(
      plan,
      'progress-recorded',
      { activityIds: [...new Set(facts.map(({ activityId }) => activityId))] },
      stamp,
    )
    await this.outbox.promise(plan, stamp.recordedAt)
    await this.changes.ask(plan, null, stamp.recordedAt)
    return rows.map(progressOf)
  }

  #row(plan: PlanRow, { id, ...fact }: NewFact, stamp: Stamp, programEventId?: string): ProgressRow {
    plan.facts += 1
    const { organizationId, planId, facts: number } = plan
    return this.em.create(ProgressRow, {
      organizationId,
      planId,
      number,
      progressId: id,
      ...fact,
      ...stamp,
      ...(programEventId && { programEventId }),
    })
  }

  async #refuseUnknown(plan: PlanRow, { activityId }: NewFact): Promise<void> {
    const { activities } = await this.store.document(plan)
    if (activities.some(({ id }) => id === activityId)) return
    throw new PlanningError([{ code: 'id-unknown', path: '/activityId', facts: { id: activityId } }])
  }
}
