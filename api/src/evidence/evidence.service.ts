import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { type EvidenceRecord, evidenceFaults, type RegisterFault } from '@stagger/planner'
import { instantIn } from '../clock.ts'
import { PlanJournal, type Stamp } from '../events/plan-journal.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { Schedules } from '../plans/schedules.ts'
import { Problem } from '../problems/problem.ts'
import { EvidenceRow } from './evidence.entity.ts'

/** What a person says of a control. */
export type NewEvidence = Omit<EvidenceRecord, 'recordedAt' | 'actor'>

/** The ledger of evidence. Methods that write run in the caller's transaction. */
@Injectable()
export class EvidenceLedger {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly schedules: Schedules,
    private readonly journal: PlanJournal,
  ) {}

  /** Every record of the plan, in the order recorded. */
  async list(planId: string): Promise<EvidenceRecord[]> {
    return this.store.evidence(await this.store.find(planId))
  }

  /** Records what a person says. Refuses an unknown control, a day to come, and one before the control operated. */
  async record(planId: string, evidence: NewEvidence, { actor, recordedAt }: Stamp): Promise<EvidenceRecord> {
    const plan = await this.store.lock(planId)
    await this.#refuseTaken(plan, evidence)
    const record = { ...evidence, recordedAt: instantIn(plan.timeZone, recordedAt), actor }
    const { schedule, statusDate } = await this.schedules.ofRow(plan)
    refuseFaulty(evidenceFaults(schedule, [record], statusDate))
    this.append(plan, [record], { actor, recordedAt })
    return record
  }

  /**
   * Writes records and one event for all of them; `plan` is locked by the caller. No new orders for the runs: evidence
   * moves no date.
   */
  append(plan: PlanRow, records: readonly EvidenceRecord[], stamp: Stamp): void {
    if (records.length === 0) return
    this.em.persist(records.map((record) => this.#row(plan, record)))
    plan.updatedAt = stamp.recordedAt
    const controlIds = [...new Set(records.map(({ controlId }) => controlId))]
    this.journal.append(plan, 'evidence-recorded', { controlIds }, stamp)
  }

  #row(plan: PlanRow, { id, recordedAt, ...record }: EvidenceRecord): EvidenceRow {
    plan.evidence += 1
    const { organizationId, planId, evidence: number } = plan
    const place = { organizationId, planId, number, evidenceId: id }
    return this.em.create(EvidenceRow, { ...place, ...record, recordedAt: new Date(recordedAt) })
  }

  async #refuseTaken({ organizationId, planId }: PlanRow, { id }: NewEvidence): Promise<void> {
    if (await this.em.count(EvidenceRow, { organizationId, planId, evidenceId: id }))
      throw new Problem('evidence-exists', { id })
  }
}

/** The planner was given a ledger of one record: places are told in the record that was sent. */
function refuseFaulty(faults: readonly RegisterFault[]): void {
  const [first] = faults
  if (!first) return
  const placed = faults.map((fault) => ({ ...fault, path: fault.path.replace(/^\/evidence\/0/, '') }))
  throw new Problem(first.code, {}, placed)
}
