import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { compileOrders, evidenceRequests } from '@stagger/planner'
import type { AgendaEntry } from '@stagger/planner/orders'
import { dateIn } from '../clock.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { Schedules } from '../plans/schedules.ts'
import { OutboxRow } from '../runs/outbox.entity.ts'
import { ProgramRunRow } from '../runs/program-run.entity.ts'
import { RunSubjectRow } from '../runs/run-subject.entity.ts'
import type { Now } from './still-open.ts'

/** How plans stand at the hour of a digest. */
@Injectable()
export class PlansNow {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly schedules: Schedules,
  ) {}

  /** What a plan and its runs say now of everything that notices speak of. Refuses with `plan-unknown`. */
  async of(planId: string): Promise<Now> {
    const plan = await this.store.find(planId)
    const { schedule } = await this.schedules.ofRow(plan)
    const runs = await this.em.find(ProgramRunRow, placeOf(plan))
    const subjects = await this.em.find(RunSubjectRow, {
      ...placeOf(plan),
      kind: ['drift', 'exception', 'qa-task', 'reminders', 'assessment', 'report', 'certification', 'bridge'],
    })
    return {
      schedule,
      requests: evidenceRequests(schedule, await this.store.evidence(plan)),
      agendas: await this.#agendas(plan, runs),
      ended: new Set(runs.filter(({ state }) => state === 'ended').map(({ programId }) => programId)),
      subjects: new Map(
        subjects.map(({ programId, kind, subjectId, state }) => [`${programId} ${kind}/${subjectId}`, state]),
      ),
    }
  }

  /** As the runs were told last: a phase that nobody reports is due on another day by the next morning's count. */
  async #agendas(plan: PlanRow, runs: readonly ProgramRunRow[]): Promise<ReadonlyMap<string, readonly AgendaEntry[]>> {
    const alive = runs.filter(({ state }) => state !== 'ended').map(({ programId }) => programId)
    const { schedule } = await this.schedules.ofRow(plan, await this.#toldOn(plan))
    return new Map(
      schedule.plan.programs.map(({ id }) => {
        const { agenda } = compileOrders(schedule, id, plan.orders, alive.length > 1 ? alive : [])
        return [id, agenda?.entries ?? []]
      }),
    )
  }

  async #toldOn(plan: PlanRow): Promise<string | undefined> {
    const sent = { ...placeOf(plan), dispatchedAt: { $ne: null } }
    const [last] = await this.em.find(OutboxRow, sent, { orderBy: { dispatchedAt: 'desc' }, limit: 1 })
    return last?.dispatchedAt ? dateIn(plan.timeZone, last.dispatchedAt) : undefined
  }
}

const placeOf = ({ organizationId, planId }: PlanRow) => ({ organizationId, planId })
