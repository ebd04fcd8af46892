import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import {
  compileDual,
  compileOrders,
  type DualOrders,
  type EvidenceRecord,
  type ProgramOrders,
  type Schedule,
  schedule,
} from '@stagger/planner'
import { Clock } from '../clock.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { OutboxRow } from './outbox.entity.ts'
import { ProgramRunRow } from './program-run.entity.ts'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 10_000
const LONGEST_ERROR = 500

/** Orders that were promised to the run of a program. `number` stands for every earlier promise as well. */
export type DueOrders = {
  readonly planId: string
  readonly programId: string
  readonly number: number
  readonly attempts: number
  readonly run: Pick<ProgramRunRow, 'state' | 'workflowId'>
  /** Every program of the plan that has a run: they hear of each other. */
  readonly beside: readonly Pick<ProgramRunRow, 'programId' | 'state'>[]
}

type Compiling<Orders> = (dated: Schedule, plan: PlanRow, evidence: readonly EvidenceRecord[]) => Orders

/** What the outbox still owes, and what became of it. Short transactions of their own; none spans a call to a run. */
@Injectable()
export class OrdersDesk {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly clock: Clock,
  ) {}

  /** The newest promise for each program of which any is due. */
  async due(): Promise<DueOrders[]> {
    const em = this.em.fork()
    const rows = await em.find(
      OutboxRow,
      { dispatchedAt: null, retryAt: { $lte: this.clock.now() } },
      { orderBy: { recordedAt: 'asc', number: 'asc' } },
    )
    const newest = new Map(rows.map((row) => [`${row.organizationId} ${row.planId} ${row.programId}`, row]))
    const runs = await em.find(ProgramRunRow, { planId: { $in: [...new Set(rows.map(({ planId }) => planId))] } })
    return [...newest.values()].flatMap((row) => dueOrders(row, runs))
  }

  /** The orders as the plan is now, which is at least as new as what was promised. */
  compile(due: DueOrders): Promise<ProgramOrders> {
    return this.#compiled(due, (dated, plan) => compileOrders(dated, due.programId, plan.orders, runningBeside(due)))
  }

  /** The same for the coordinator of the plan's programs. */
  compileDual(due: DueOrders): Promise<DualOrders> {
    return this.#compiled(due, (dated, plan, evidence) => compileDual(dated, plan.orders, runningBeside(due), evidence))
  }

  async #compiled<Orders>({ planId }: DueOrders, of: Compiling<Orders>): Promise<Orders> {
    return this.em.fork().transactional(async () => {
      const plan = await this.store.lock(planId)
      const dated = schedule(
        await this.store.document(plan),
        await this.store.ledger(planId),
        this.clock.today(plan.timeZone),
      )
      return of(dated, plan, await this.store.evidence(plan))
    })
  }

  /** The run has these orders; what was promised before them needs no sending. */
  async sent(due: DueOrders, orders: ProgramOrders, state: ProgramRunRow['state']): Promise<void> {
    await this.em.fork().transactional(async (em) => {
      const number = { $lte: orders.revision }
      await em.nativeUpdate(
        OutboxRow,
        { ...place(due), number, dispatchedAt: null },
        { dispatchedAt: this.clock.now() },
      )
      // A run's own events may have said more by now: only what this knows better is written.
      const before: ProgramRunRow['state'][] = state === 'ended' ? ['starting', 'running'] : ['starting']
      await em.nativeUpdate(ProgramRunRow, { ...place(due), state: { $in: before } }, { state })
    })
  }

  /** Nobody took them: they are due again after a pause that grows. */
  async postpone(due: DueOrders, error: unknown): Promise<void> {
    const attempts = due.attempts + 1
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(due.attempts, 10), LONGEST_PAUSE_MS)
    const retryAt = new Date(this.clock.now().getTime() + pause)
    const lastError = String(error).slice(0, LONGEST_ERROR)
    const waiting = { ...place(due), number: { $lte: due.number }, dispatchedAt: null }
    await this.em.fork().nativeUpdate(OutboxRow, waiting, { attempts, retryAt, lastError })
  }
}

/** Programs of the plan that run or are about to: evidence is asked for once for all of them. */
const runningBeside = ({ beside }: DueOrders): readonly string[] =>
  beside.length > 1 ? beside.filter(({ state }) => state !== 'ended').map(({ programId }) => programId) : []

const place = ({ planId, programId }: DueOrders) => ({ planId, programId })

function dueOrders({ planId, programId, number, attempts }: OutboxRow, runs: readonly ProgramRunRow[]): DueOrders[] {
  const beside = runs.filter((run) => run.planId === planId)
  const run = beside.find((run) => run.programId === programId)
  return run ? [{ planId, programId, number, attempts, run, beside }] : []
}
