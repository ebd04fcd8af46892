import { EntityManager } from '@mikro-orm/core'
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common'
import { Clock } from '../clock.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { RunsGateway } from '../runs/runs-gateway.ts'
import { AfterCommits } from '../writes/after-commits.ts'
import { Commits } from '../writes/commits.ts'
import { DriftSignalRow } from './drift-signal.entity.ts'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 10_000
const LONGEST_ERROR = 500

/**
 * Tells runs of the changes that were gathered for them. Sending twice is harmless: a run knows a `driftId` again. While
 * Temporal is away, or a run is only about to start, they wait.
 */
@Injectable()
export class DriftDesk implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger(DriftDesk.name)
  readonly #errands: AfterCommits
  #round: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly runs: RunsGateway,
    private readonly clock: Clock,
    commits: Commits,
  ) {
    this.#errands = new AfterCommits(DriftDesk.name, commits, () => this.sendDue())
  }

  onApplicationBootstrap(): void {
    this.#errands.start()
  }

  async onModuleDestroy(): Promise<void> {
    await this.#errands.stop()
  }

  /** Sends what is due now, after a round that is under way; answers in how many milliseconds the next is. */
  sendDue(): Promise<number | undefined> {
    const round = this.#round.then(() => this.#sendAll())
    this.#round = round.catch(() => undefined)
    return round
  }

  async #sendAll(): Promise<number | undefined> {
    const em = this.em.fork()
    const now = this.clock.now()
    const due = await em.find(DriftSignalRow, { sentAt: null, dueAt: { $lte: now } }, { orderBy: { dueAt: 'asc' } })
    for (const { id, planId } of due) await this.#send(await this.#closed(id, planId, now))
    const [next] = await em.fork().find(DriftSignalRow, { sentAt: null }, { orderBy: { dueAt: 'asc' }, limit: 1 })
    return next && next.dueAt.getTime() - this.clock.now().getTime()
  }

  /** From here on reports join the next one: what is sent is what was gathered. */
  #closed(id: string, planId: string, now: Date): Promise<DriftSignalRow> {
    return this.em.fork().transactional(async (em) => {
      await this.store.lock(planId)
      const signal = await em.findOneOrFail(DriftSignalRow, { id })
      signal.closedAt ??= now
      return signal
    })
  }

  async #send(signal: DriftSignalRow): Promise<void> {
    try {
      const state = await this.runs.ask((runs) => runs.reportDrift(signal, reportOf(signal)))
      if (state === 'not-started') await this.#postpone(signal, 'the run is not started yet')
      else
        await this.#update(signal, { sentAt: this.clock.now(), lastError: state === 'ended' ? 'program-over' : null })
    } catch (error) {
      this.#log.warn({ planId: signal.planId, programId: signal.programId, err: error }, 'changes not reported')
      await this.#postpone(signal, error)
    }
  }

  async #postpone(signal: DriftSignalRow, error: unknown): Promise<void> {
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(signal.attempts, 10), LONGEST_PAUSE_MS)
    const dueAt = new Date(this.clock.now().getTime() + pause)
    await this.#update(signal, {
      attempts: signal.attempts + 1,
      dueAt,
      lastError: String(error).slice(0, LONGEST_ERROR),
    })
  }

  async #update({ id }: DriftSignalRow, told: Partial<DriftSignalRow>): Promise<void> {
    await this.em.fork().nativeUpdate(DriftSignalRow, { id }, told)
  }
}

const reportOf = ({ id, count, controlIds, firstAt, lastAt }: DriftSignalRow) => ({
  driftId: id,
  count,
  controlIds,
  firstAt: firstAt.toISOString(),
  lastAt: lastAt.toISOString(),
})
