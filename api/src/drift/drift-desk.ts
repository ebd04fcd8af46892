import { EntityManager } from '@mikro-orm/core'
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common'
import { Clock } from '../clock.ts'
import { PlanJournal } from '../events/plan-journal.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { RunsGateway } from '../runs/runs-gateway.ts'
import { AfterCommits } from '../writes/after-commits.ts'
import { Commits } from '../writes/commits.ts'
import { DriftSignalRow } from './drift-signal.entity.ts'
import { PROGRAM_OVER } from './joined-signals.ts'

/** Who tells of it. */
const STAGGER = 'stagger'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 10_000
const LONGEST_ERROR = 500

/**
 * Tells runs of the changes that were gathered for them. Sending twice is harmless: a run knows a `driftId` again. While
 * Temporal is away, or a run is only about to start, they wait, and later ones of that program behind them: a run hears
 * them in the order in which they were gathered.
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
    private readonly journal: PlanJournal,
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
    const now = this.clock.now()
    const waiting = new Set<string>()
    for (const { id, planId, programId, dueAt } of await this.#unsent()) {
      const place = `${planId}/${programId}`
      if (waiting.has(place)) continue
      const isSent = dueAt <= now && (await this.#send(await this.#closed(id, planId, now)))
      if (!isSent) waiting.add(place)
    }
    const firsts = new Map((await this.#unsent()).toReversed().map((one) => [`${one.planId}/${one.programId}`, one]))
    if (firsts.size === 0) return undefined
    return Math.min(...[...firsts.values()].map(({ dueAt }) => dueAt.getTime())) - this.clock.now().getTime()
  }

  /** What runs have not heard yet, in the order in which it was gathered. */
  #unsent(): Promise<DriftSignalRow[]> {
    return this.em.fork().find(DriftSignalRow, { sentAt: null }, { orderBy: { id: 'asc' } })
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

  /** Whether it need not be sent again. */
  async #send(signal: DriftSignalRow): Promise<boolean> {
    try {
      const state = await this.runs.ask((runs) => runs.reportDrift(signal, reportOf(signal)))
      if (state !== 'not-started') {
        await this.#sent(signal, state === 'ended' ? PROGRAM_OVER : null)
        return true
      }
      await this.#postpone(signal, 'the run is not started yet')
    } catch (error) {
      this.#log.warn({ planId: signal.planId, programId: signal.programId, err: error }, 'changes not reported')
      await this.#postpone(signal, error)
    }
    return false
  }

  /** Whoever is about to judge has to see what came since, of which a run tells nothing where it touches nothing new. */
  #sent({ id, planId, programId, count: changes }: DriftSignalRow, lastError: string | null): Promise<void> {
    return this.em.fork().transactional(async (em) => {
      const plan = await this.store.lock(planId)
      const recordedAt = this.clock.now()
      await em.nativeUpdate(DriftSignalRow, { id }, { sentAt: recordedAt, lastError })
      const told = { programId, driftId: id, changes }
      this.journal.append(plan, 'changes-told', told, { actor: STAGGER, recordedAt })
    })
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
