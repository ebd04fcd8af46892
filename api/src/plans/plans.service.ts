import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { type Plan, parsePlan, schedule } from '@stagger/planner'
import { type Stamp, PlanJournal } from '../events/plan-journal.ts'
import { CurrentOrganization } from '../organization/current-organization.ts'
import { Problem } from '../problems/problem.ts'
import { PlanRow } from './plan.entity.ts'
import { PlanStore } from './plan-store.ts'
import { Recent } from './recent.ts'
import { RevisionRow } from './revision.entity.ts'

/** A plan of ten thousand activities is four megabytes of JSON. */
const KEPT = 8

/** Plans as documents: brought in and read. */
@Injectable()
export class Plans {
  readonly #recent = new Recent<Buffer>(KEPT)

  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly journal: PlanJournal,
    private readonly organization: CurrentOrganization,
  ) {}

  async list() {
    const rows = await this.store.all()
    return rows.map(({ planId, name, revision, updatedAt }) => ({
      id: planId,
      name,
      revision,
      updatedAt: updatedAt.toISOString(),
    }))
  }

  /**
   * The newest revision as it is sent. Written once: everybody who looks at a plan asks for the same, beside the scripts
   * of the page that they open, which would wait meanwhile. Refuses with `plan-unknown`.
   */
  async asSent(planId: string): Promise<{ revision: number; json: Buffer }> {
    const row = await this.store.find(planId)
    const { id, revision } = row
    return { revision, json: await this.#recent.get(`${id}/${revision}`, () => this.#written(row)) }
  }

  async #written(row: PlanRow): Promise<Buffer> {
    const { planId, revision, updatedAt } = row
    const plan = await this.store.document(row)
    return Buffer.from(JSON.stringify({ id: planId, revision, plan, updatedAt: updatedAt.toISOString() }))
  }

  /** Stores a document as revision 1. Refuses whatever the planner refuses, and an id that is taken. */
  async bring(json: unknown, stamp: Stamp): Promise<{ id: string; revision: number }> {
    const plan = parsePlan(json)
    schedule(plan, [], plan.startsOn)
    const organizationId = this.organization.id
    if (await this.em.count(PlanRow, { organizationId, planId: plan.id }))
      throw new Problem('plan-exists', { planId: plan.id })
    const row = this.#row(plan, stamp)
    await this.em.persist(row).flush()
    const revision = { organizationId, planId: plan.id, number: 1, touches: [], document: plan, ...stamp }
    this.em.persist(this.em.create(RevisionRow, revision))
    this.journal.append(row, 'plan-revised', { revision: 1 }, stamp)
    await this.organization.useTimeZone(plan.organization.timeZone)
    await this.em.flush()
    return { id: plan.id, revision: 1 }
  }

  #row({ id, name, organization }: Plan, { actor, recordedAt }: Stamp): PlanRow {
    return this.em.create(PlanRow, {
      organizationId: this.organization.id,
      planId: id,
      name,
      timeZone: organization.timeZone,
      revision: 1,
      createdBy: actor,
      createdAt: recordedAt,
      updatedAt: recordedAt,
    })
  }
}
