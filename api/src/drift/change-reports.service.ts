import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import type { Plan } from '@stagger/planner'
import { v7 } from 'uuid'
import { CurrentOrganization } from '../organization/current-organization.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { ProgramRunRow } from '../runs/program-run.entity.ts'
import { ChangeReportRow } from './change-report.entity.ts'
import { ChangeSystemRow } from './change-system.entity.ts'
import { DriftSignals } from './drift-signals.ts'
import { byName, type Touching, touchedControls } from './touched-controls.ts'

/** A change as it is reported. */
export type ReportedChange = {
  readonly system: string
  readonly changeId: string
  readonly at: string
  readonly kind?: string | undefined
  readonly summary?: string | undefined
}

/** What became of a report: `known` had been reported before, and nothing happens again. */
export type Received = { readonly outcome: 'matched' | 'unmatched' | 'known'; readonly programs: number }

/** A name as it is compared: outside systems are not particular about capitals. */
export const systemName = (name: string): string => name.trim().toLowerCase()

/** Changes that others report, matched to the controls of programs that run. Methods run in the caller's transaction. */
@Injectable()
export class ChangeReports {
  constructor(
    private readonly em: EntityManager,
    private readonly organization: CurrentOrganization,
    private readonly store: PlanStore,
    private readonly signals: DriftSignals,
  ) {}

  /** Keeps a change, once, and gathers it for every run that it concerns. */
  async receive(change: ReportedChange, now: Date): Promise<Received> {
    const fresh = this.#rowOf(change, now)
    const report = await this.em.upsert(ChangeReportRow, fresh, {
      onConflictFields: ['organizationId', 'system', 'changeId'],
      onConflictAction: 'ignore',
    })
    if (report.id !== fresh.id) return { outcome: 'known', programs: 0 }
    const programs = await this.#match(report, await this.#touching(report.system), now)
    return { outcome: programs > 0 ? 'matched' : 'unmatched', programs }
  }

  /** Tries again what touched nothing, for somebody has said what the system is. */
  async matchAgain(system: string, now: Date): Promise<number> {
    const where = { organizationId: this.organization.id, system: systemName(system), matched: false }
    const touching = await this.#touching(where.system)
    let matched = 0
    for (const report of await this.em.find(ChangeReportRow, where, { orderBy: { receivedAt: 'asc' } }))
      if ((await this.#match(report, touching, now)) > 0) matched += 1
    return matched
  }

  #rowOf({ system, changeId, at, kind, summary }: ReportedChange, receivedAt: Date) {
    return {
      id: v7(),
      organizationId: this.organization.id,
      system: systemName(system),
      changeId,
      kind: kind ?? null,
      summary: summary ?? null,
      changedAt: new Date(at),
      receivedAt,
      matched: false,
    }
  }

  async #touching(name: string): Promise<Touching> {
    const known = await this.em.findOne(ChangeSystemRow, { organizationId: this.organization.id, name })
    return known ?? byName(name)
  }

  /** How many running programs a change touches. Plans are locked in the order of their ids, as by everybody. */
  async #match(report: ChangeReportRow, touching: Touching, now: Date): Promise<number> {
    const runs = await this.em.find(
      ProgramRunRow,
      { organizationId: this.organization.id, state: { $ne: 'ended' } },
      { orderBy: { planId: 'asc', programId: 'asc' } },
    )
    let programs = 0
    for (const planId of new Set(runs.map((run) => run.planId))) {
      const plan = await this.store.lock(planId)
      const touched = touchedControls(await this.#document(plan), touching)
      for (const { programId } of runs.filter((run) => run.planId === planId)) {
        const controlIds = touched.get(programId)
        if (!controlIds) continue
        await this.signals.add(plan, programId, report, controlIds, now)
        programs += 1
      }
    }
    report.matched = programs > 0
    await this.em.flush()
    return programs
  }

  /** In a storm of reports the plans are the same: each is read once for all of them. */
  async #document(plan: PlanRow): Promise<Pick<Plan, 'controls'>> {
    const known = this.#read.get(plan.id)
    if (known?.revision === plan.revision) return known
    const { controls } = await this.store.document(plan)
    if (this.#read.size >= MOST_READ) this.#read.clear()
    this.#read.set(plan.id, { revision: plan.revision, controls })
    return { controls }
  }

  readonly #read = new Map<string, { readonly revision: number; readonly controls: Plan['controls'] }>()
}

const MOST_READ = 32
