import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { applyEdit, type Edit, parseEdit, type Plan, schedule, singleEdits, storedEdit } from '@stagger/planner'
import { PlanJournal, type Stamp } from '../events/plan-journal.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { Revisions } from '../plans/revisions.service.ts'
import { Problem } from '../problems/problem.ts'
import { OwnScenarioRow } from './own-scenario.entity.ts'
import { isTaken } from './same-name.ts'

/** A scenario as somebody made it: what it is called, and what it does to the plan, gesture by gesture. */
export type ScenarioMade = { readonly name: string; readonly edits: readonly Edit[] }

/** A scenario on the wire. */
export type OwnScenario = ScenarioMade & {
  readonly id: string
  readonly revision: number
  readonly version: number
  readonly promotedIn?: number
  readonly actor: string
  readonly recordedAt: string
}

/** Futures that people keep beside the plan: edits upon it, which change nothing until one is promoted. */
@Injectable()
export class OwnScenarios {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly revisions: Revisions,
    private readonly journal: PlanJournal,
  ) {}

  /** Every scenario that people keep of a plan, the oldest first. Refuses with `plan-unknown`. */
  async list(planId: string): Promise<OwnScenario[]> {
    const { organizationId } = await this.store.find(planId)
    const rows = await this.em.find(OwnScenarioRow, { organizationId, planId }, { orderBy: { id: 'asc' } })
    return rows.map(scenarioOf)
  }

  /** Keeps a scenario, in the caller's transaction. Refuses an id or a name twice, and edits that the plan does not take. */
  async keep(
    planId: string,
    { id, ...made }: ScenarioMade & { readonly id: string },
    stamp: Stamp,
  ): Promise<OwnScenario> {
    const plan = await this.store.lock(planId)
    const { organizationId, revision } = plan
    if (await this.em.count(OwnScenarioRow, { organizationId, planId, scenarioId: id }))
      throw new Problem('scenario-exists', { id })
    await this.#refuseNamesake(plan, made.name, id)
    await this.#refuseUnfit(plan, made.edits)
    const edits = made.edits.map(storedEdit)
    const kept = { ...stamp, organizationId, planId, scenarioId: id, name: made.name, edits, revision, version: 1 }
    const row = this.em.create(OwnScenarioRow, { ...kept, promotedIn: null })
    this.em.persist(row)
    this.journal.append(plan, 'own-scenarios-changed', { scenarioId: id }, stamp)
    return scenarioOf(row)
  }

  /** Another name or other edits; `version` is the one that somebody saw. Refuses edits that the plan does not take. */
  async revise(planId: string, id: string, version: number, made: ScenarioMade, stamp: Stamp): Promise<OwnScenario> {
    const plan = await this.store.lock(planId)
    const row = await this.#seen(plan, id, version)
    // One that has such a name from before can still be edited.
    if (made.name !== row.name) await this.#refuseNamesake(plan, made.name, id)
    await this.#refuseUnfit(plan, made.edits)
    const edits = made.edits.map(storedEdit)
    Object.assign(row, { name: made.name, edits, revision: plan.revision, version: version + 1 })
    this.journal.append(plan, 'own-scenarios-changed', { scenarioId: id }, stamp)
    return scenarioOf(row)
  }

  /** Removes it for good; the plan stays what it is. */
  async discard(planId: string, id: string, version: number, stamp: Stamp): Promise<{ readonly discarded: string }> {
    const plan = await this.store.lock(planId)
    this.em.remove(await this.#seen(plan, id, version))
    this.journal.append(plan, 'own-scenarios-changed', { scenarioId: id }, stamp)
    return { discarded: id }
  }

  /**
   * Makes the plan of it: all of its edits in one revision, with the note. It stays, so that an undo gives it back.
   * Refuses what does not fit the plan any more, and a scenario without edits.
   */
  async promote(
    planId: string,
    id: string,
    version: number,
    note: string,
    stamp: Stamp,
  ): Promise<{ revision: number }> {
    const plan = await this.store.lock(planId)
    const row = await this.#seen(plan, id, version)
    const { name, edits } = scenarioOf(row)
    if (edits.length === 0) throw new Problem('scenario-empty', { id })
    const promotion: Edit = {
      kind: 'promoteScenario',
      name,
      ...(note !== '' && { note }),
      edits: [...singleEdits(edits)],
    }
    const { revision } = await this.revisions.edit(planId, plan.revision, promotion, stamp)
    Object.assign(row, { promotedIn: revision, version: version + 1 })
    this.journal.append(plan, 'own-scenarios-changed', { scenarioId: id }, stamp)
    return { revision }
  }

  async #seen({ organizationId, planId }: PlanRow, scenarioId: string, version: number): Promise<OwnScenarioRow> {
    const row = await this.em.findOne(OwnScenarioRow, { organizationId, planId, scenarioId })
    if (!row) throw new Problem('scenario-unknown', { id: scenarioId })
    if (row.version !== version) throw new Problem('scenario-stale', { version: row.version })
    return row
  }

  /** Two of one name could not be told apart where they are chosen, nor one that is called as a generated one is. */
  async #refuseNamesake({ organizationId, planId }: PlanRow, name: string, id: string): Promise<void> {
    const others = await this.em.find(
      OwnScenarioRow,
      { organizationId, planId, scenarioId: { $ne: id } },
      { fields: ['name'] },
    )
    const names = others.map((other) => other.name)
    if (isTaken(name, names)) throw new Problem('scenario-name-taken', { name })
  }

  /** Edits that make no plan with dates are refused for what is wrong, with the planner's own faults. */
  async #refuseUnfit(row: PlanRow, edits: readonly Edit[]): Promise<void> {
    const ofBooks = singleEdits(edits).find(({ kind }) => OF_BOOKS.has(kind))
    if (ofBooks) throw new Problem('scenario-of-books', { kind: ofBooks.kind })
    const plan = edits.reduce<Plan>((before, edit) => applyEdit(before, edit).plan, await this.store.document(row))
    schedule(plan, await this.store.ledger(row.planId), plan.startsOn)
  }
}

/** What is agreed upon for the plan itself, and told against by whoever looks at a scenario. */
const OF_BOOKS: ReadonlySet<Edit['kind']> = new Set(['setBooks', 'setBudget', 'removeBudget'])

const scenarioOf = (row: OwnScenarioRow): OwnScenario => ({
  id: row.scenarioId,
  name: row.name,
  edits: row.edits.map(parseEdit),
  revision: row.revision,
  version: row.version,
  ...(row.promotedIn != null && { promotedIn: row.promotedIn }),
  actor: row.actor,
  recordedAt: row.recordedAt.toISOString(),
})
