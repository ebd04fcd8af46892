import { EntityManager, LockMode } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { type Actual, type EvidenceRecord, PLAN_FORMAT, type Plan, parsePlan, type Progress } from '@stagger/planner'
import { ActualRow, actualOf } from '../actuals/actual.entity.ts'
import { EvidenceRow, evidenceOf } from '../evidence/evidence.entity.ts'
import { CurrentOrganization } from '../organization/current-organization.ts'
import { Problem } from '../problems/problem.ts'
import { ProgressRow, progressOf } from '../progress/progress.entity.ts'
import { PlanRow } from './plan.entity.ts'
import { RevisionRow } from './revision.entity.ts'

/** Rows into the planner's facts: plans, their documents and their ledgers. */
@Injectable()
export class PlanStore {
  constructor(
    private readonly em: EntityManager,
    private readonly organization: CurrentOrganization,
  ) {}

  /** Every plan, by name. */
  all(): Promise<PlanRow[]> {
    return this.em.find(PlanRow, { organizationId: this.organization.id }, { orderBy: { name: 'asc', planId: 'asc' } })
  }

  /** Refuses with `plan-unknown`. */
  async find(planId: string): Promise<PlanRow> {
    return (await this.em.findOne(PlanRow, this.#where(planId))) ?? refuseUnknown(planId)
  }

  /** The plan's row, which nobody else can change before this transaction ends. Refuses with `plan-unknown`. */
  async lock(planId: string): Promise<PlanRow> {
    const lockMode = LockMode.PESSIMISTIC_WRITE
    return (await this.em.findOne(PlanRow, this.#where(planId), { lockMode, refresh: true })) ?? refuseUnknown(planId)
  }

  /** The document of a revision, the newest for a plan's row; in the format of today. */
  async document({ planId, revision }: Pick<PlanRow, 'planId' | 'revision'>): Promise<Plan> {
    const row = await this.em.findOneOrFail(
      RevisionRow,
      { ...this.#where(planId), number: revision },
      { populate: ['document'] },
    )
    return current(row.document)
  }

  /** What has happened to the plan's activities, in order. */
  async ledger(planId: string): Promise<Progress[]> {
    const rows = await this.em.find(ProgressRow, this.#where(planId), { orderBy: { number: 'asc' } })
    return rows.map(progressOf)
  }

  /** What is recorded of the plan's controls, in order. */
  async evidence({ planId, timeZone }: PlanRow): Promise<EvidenceRecord[]> {
    const rows = await this.em.find(EvidenceRow, this.#where(planId), { orderBy: { number: 'asc' } })
    return rows.map((row) => evidenceOf(row, timeZone))
  }

  /** What was spent on the plan, in order. */
  async actuals({ planId, timeZone }: Pick<PlanRow, 'planId' | 'timeZone'>): Promise<Actual[]> {
    const rows = await this.em.find(ActualRow, this.#where(planId), { orderBy: { number: 'asc' } })
    return rows.map((row) => actualOf(row, timeZone))
  }

  #where = (planId: string) => ({ organizationId: this.organization.id, planId })
}

function refuseUnknown(planId: string): never {
  throw new Problem('plan-unknown', { planId })
}

/** A stored document was checked when it came in; only one of an older format has to be migrated. */
const current = (document: Plan): Plan => (document.format === PLAN_FORMAT ? document : parsePlan(document))
