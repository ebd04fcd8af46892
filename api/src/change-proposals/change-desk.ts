import { EntityManager } from '@mikro-orm/core'
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common'
import { type ChangeProposal, PlanningError } from '@stagger/planner'
import { Clock } from '../clock.ts'
import { PlanningThreads } from '../proposals/planning-threads.ts'
import { AfterCommits } from '../writes/after-commits.ts'
import { Commits } from '../writes/commits.ts'
import { ChangeRequestRow } from './change-request.entity.ts'
import { type ChangeWork, ChangeWorks } from './change-work.ts'
import { ProposalLife } from './proposal-life.ts'

/** The same facts, the same proposal. */
const SEED = 1
const SCHEDULES = 2_000
/** A search that takes longer proposes the best it has found. */
const SEARCH_WITHIN_MS = 30_000
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 60_000

/**
 * Finds out what slips, exceptions and changes mean for plans: promised in the transaction that writes them down, computed
 * in a thread of its own, so that neither runs nor people wait for it.
 */
@Injectable()
export class ChangeDesk implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger(ChangeDesk.name)
  readonly #threads = new PlanningThreads(1)
  readonly #errands: AfterCommits
  #isEnding = false

  constructor(
    private readonly em: EntityManager,
    private readonly works: ChangeWorks,
    private readonly life: ProposalLife,
    private readonly clock: Clock,
    private readonly commits: Commits,
  ) {
    this.#errands = new AfterCommits(ChangeDesk.name, commits, () => this.findOut())
  }

  onApplicationBootstrap(): void {
    this.#errands.start()
  }

  async onModuleDestroy(): Promise<void> {
    this.#isEnding = true
    await this.#threads.end()
    await this.#errands.stop()
  }

  /** Finds out whatever is asked now; answers in how many milliseconds something is to be tried again. */
  async findOut(): Promise<number | undefined> {
    for (const planId of await this.works.plans()) {
      if (this.#isEnding) return undefined
      await this.#about(planId)
    }
    return this.works.nextIn()
  }

  async #about(planId: string): Promise<void> {
    const work = await this.works.read(planId)
    if (!work) return
    try {
      if (await this.life.settle(work, await this.#computed(work))) this.commits.announce()
    } catch (error) {
      if (this.#isEnding) return
      if (error instanceof PlanningError) return this.life.drop(work)
      this.#log.error(error)
      await this.#postpone(work)
    }
  }

  #computed({ plan, progress, statusDate, agreed, causes, actuals }: ChangeWork): Promise<ChangeProposal> {
    const options = { seed: SEED, schedules: SCHEDULES, causes, actuals }
    const work = { kind: 'change', plan, progress, statusDate, agreed, options } as const
    return this.#threads.run<ChangeProposal>(work, { stop: AbortSignal.timeout(SEARCH_WITHIN_MS) })
  }

  async #postpone({ requests }: ChangeWork): Promise<void> {
    const em = this.em.fork()
    for (const row of await em.find(ChangeRequestRow, { id: { $in: [...requests] } })) {
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(row.attempts, 10), LONGEST_PAUSE_MS)
      Object.assign(row, { attempts: row.attempts + 1, retryAt: new Date(this.clock.now().getTime() + pause) })
    }
    await em.flush()
  }
}
