import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { type Baseline, baselineOf } from '@stagger/planner'
import { PlanJournal, type Stamp } from '../events/plan-journal.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { Schedules } from '../plans/schedules.ts'
import { Problem } from '../problems/problem.ts'
import { BaselineRow } from './baseline.entity.ts'

/** How a baseline is called, and why it was saved. */
export type BaselineNamed = { readonly name: string; readonly note: string }

/** A baseline on the wire, without its dates. */
export type SavedBaseline = BaselineNamed & {
  readonly id: string
  readonly revision: number
  readonly version: number
  readonly actor: string
  readonly recordedAt: string
}

/** The dates that a plan had. They lie beside the plan: saving them moves nothing, and no undo takes them back. */
@Injectable()
export class Baselines {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly schedules: Schedules,
    private readonly journal: PlanJournal,
  ) {}

  /** Every baseline of a plan, the newest first. Refuses with `plan-unknown`. */
  async list(planId: string): Promise<SavedBaseline[]> {
    const { organizationId } = await this.store.find(planId)
    const rows = await this.em.find(
      BaselineRow,
      { organizationId, planId },
      { orderBy: { recordedAt: 'desc', id: 'desc' } },
    )
    return rows.map(savedOf)
  }

  /** One with the dates and the money it holds. */
  async read(planId: string, id: string): Promise<SavedBaseline & { readonly baseline: Baseline }> {
    const row = await this.#find(await this.store.find(planId), id)
    await this.em.populate(row, ['content'])
    return { ...savedOf(row), baseline: row.content }
  }

  /** Saves what the plan looks like today, in the caller's transaction. Refuses an id or a name twice. */
  async save(planId: string, { id, ...named }: BaselineNamed & { readonly id: string }, stamp: Stamp) {
    const plan = await this.store.lock(planId)
    const { organizationId } = plan
    if (await this.em.count(BaselineRow, { organizationId, planId, baselineId: id }))
      throw new Problem('baseline-exists', { id })
    await this.#refuseNamesake(plan, named.name, id)
    const { schedule, revision } = await this.schedules.ofRow(plan)
    const content = baselineOf(schedule, await this.store.actuals(plan))
    const kept = { ...named, ...stamp, organizationId, planId, baselineId: id, revision, version: 1, content }
    const row = this.em.create(BaselineRow, kept)
    this.em.persist(row)
    this.journal.append(plan, 'baselines-changed', { baselineId: id }, stamp)
    return savedOf(row)
  }

  /** Calls it otherwise; `version` is the one that somebody saw. */
  async rename(
    planId: string,
    id: string,
    version: number,
    named: BaselineNamed,
    stamp: Stamp,
  ): Promise<SavedBaseline> {
    const plan = await this.store.lock(planId)
    const row = await this.#seen(plan, id, version)
    await this.#refuseNamesake(plan, named.name, id)
    Object.assign(row, named, { version: version + 1 })
    this.journal.append(plan, 'baselines-changed', { baselineId: id }, stamp)
    return savedOf(row)
  }

  /** Removes it for good. */
  async remove(planId: string, id: string, version: number, stamp: Stamp): Promise<{ readonly removed: string }> {
    const plan = await this.store.lock(planId)
    this.em.remove(await this.#seen(plan, id, version))
    this.journal.append(plan, 'baselines-changed', { baselineId: id }, stamp)
    return { removed: id }
  }

  async #find({ organizationId, planId }: PlanRow, baselineId: string): Promise<BaselineRow> {
    const row = await this.em.findOne(BaselineRow, { organizationId, planId, baselineId })
    if (!row) throw new Problem('baseline-unknown', { id: baselineId })
    return row
  }

  async #seen(plan: PlanRow, id: string, version: number): Promise<BaselineRow> {
    const row = await this.#find(plan, id)
    if (row.version !== version) throw new Problem('baseline-stale', { version: row.version })
    return row
  }

  /** Two of one name could not be told apart where they are chosen. */
  async #refuseNamesake({ organizationId, planId }: PlanRow, name: string, id: string): Promise<void> {
    if (await this.em.count(BaselineRow, { organizationId, planId, name, baselineId: { $ne: id } }))
      throw new Problem('baseline-name-taken', { name })
  }
}

const savedOf = ({ baselineId, name, note, revision, version, actor, recordedAt }: BaselineRow): SavedBaseline => ({
  id: baselineId,
  name,
  note,
  revision,
  version,
  actor,
  recordedAt: recordedAt.toISOString(),
})
