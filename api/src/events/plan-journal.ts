import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { CurrentOrganization } from '../organization/current-organization.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import { type PlanEventKind, PlanEventRow } from './plan-event.entity.ts'

/** Who did something, and when it was written down. */
export type Stamp = { readonly actor: string; readonly recordedAt: Date }

/** An event on the wire. */
export type PlanEvent = {
  readonly number: number
  readonly kind: PlanEventKind
  readonly recordedAt: string
  readonly actor: string
  readonly data: Readonly<Record<string, unknown>>
}

/** What happened to a plan, numbered without gaps. */
@Injectable()
export class PlanJournal {
  constructor(
    private readonly em: EntityManager,
    private readonly organization: CurrentOrganization,
  ) {}

  /** Appends an event; `plan` is locked by the caller's transaction, which is what keeps the numbers in order. */
  append(plan: PlanRow, kind: PlanEventKind, data: PlanEvent['data'], { actor, recordedAt }: Stamp): void {
    plan.events += 1
    const { organizationId, planId, events: number } = plan
    this.em.persist(this.em.create(PlanEventRow, { organizationId, planId, number, kind, data, actor, recordedAt }))
  }

  /** Whether the plan is there: deleted, it has no events any more. */
  async isKept(planId: string): Promise<boolean> {
    const first = { organizationId: this.organization.id, planId, number: 1 }
    return (await this.em.fork().count(PlanEventRow, first)) > 0
  }

  /** The events after a number, oldest first; at most `limit`. */
  async after(planId: string, number: number, limit: number): Promise<PlanEvent[]> {
    const rows = await this.em
      .fork()
      .find(
        PlanEventRow,
        { organizationId: this.organization.id, planId, number: { $gt: number } },
        { orderBy: { number: 'asc' }, limit },
      )
    return rows.map(({ number, kind, recordedAt, actor, data }) => ({
      number,
      kind,
      recordedAt: recordedAt.toISOString(),
      actor,
      data,
    }))
  }
}
