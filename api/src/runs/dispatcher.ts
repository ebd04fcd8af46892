import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common'
import type { ProgramOrders } from '@stagger/planner'
import { Problem } from '../problems/problem.ts'
import { Commits } from '../writes/commits.ts'
import { type DueOrders, OrdersDesk } from './orders-desk.ts'
import { RunsGateway } from './runs-gateway.ts'

const LOOK_EVERY_MS = 3_000

/**
 * Sends promised orders to runs, woken by every commit and every few seconds. Sending twice is harmless: a run takes
 * the orders with the highest number. While Temporal is away promises wait; they are kept when it is back.
 */
@Injectable()
export class Dispatcher implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger(Dispatcher.name)
  readonly #stopping = new AbortController()
  #running: Promise<void> = Promise.resolve()
  #unavailable = false
  /** The number of the orders that each plan's coordinator has; after a restart it gets them again. */
  readonly #coordinated = new Map<string, number>()

  constructor(
    private readonly desk: OrdersDesk,
    private readonly runs: RunsGateway,
    private readonly commits: Commits,
  ) {}

  onApplicationBootstrap(): void {
    this.#running = this.#keepSending()
  }

  /** Finishes what is being sent, so that the database can be closed. */
  async onModuleDestroy(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  /** Sends whatever is due now. Stops at the first sign that runs are unavailable: the rest would only wait for it. */
  async sendDue(): Promise<void> {
    const due = await this.desk.due()
    for (const [i, orders] of due.entries()) {
      if (await this.#sent(orders)) continue
      for (const rest of due.slice(i + 1)) await this.desk.postpone(rest, 'runs-unavailable')
      return
    }
  }

  async #keepSending(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const woken = this.#woken()
      await this.sendDue().catch((error: unknown) => this.#log.error(error))
      await woken
    }
  }

  /** False when runs are unavailable. */
  async #sent(due: DueOrders): Promise<boolean> {
    try {
      const orders = await this.desk.compile(due)
      const state = await this.#tell(due, orders)
      await this.desk.sent(due, orders, state)
      this.#unavailable = false
      return true
    } catch (error) {
      await this.desk.postpone(due, error)
      const unavailable = error instanceof Problem && error.code === 'runs-unavailable'
      if (!unavailable || !this.#unavailable)
        this.#log.warn({ planId: due.planId, programId: due.programId, err: error }, 'orders not sent')
      this.#unavailable = unavailable
      return !unavailable
    }
  }

  /** Programs of one plan are coordinated; a single one needs nobody to coordinate it. */
  async #tell(due: DueOrders, orders: ProgramOrders): Promise<'running' | 'ended'> {
    if (due.beside.length > 1) await this.#coordinate(due, orders.revision)
    return this.runs.ask(async (runs) => {
      if (due.run.state !== 'starting') return known(await runs.sendOrders(orders))
      return known((await runs.startProgram(orders)).state)
    })
  }

  /** The coordinator hears of a revision once, before the first of its programs. */
  async #coordinate(due: DueOrders, revision: number): Promise<void> {
    if ((this.#coordinated.get(due.planId) ?? -1) >= revision) return
    const dual = await this.desk.compileDual(due)
    await this.runs.ask((runs) => runs.sendDual(dual))
    this.#coordinated.set(due.planId, dual.revision)
  }

  /** Listens from the moment it is called, so that a commit during a round starts the next one. */
  #woken(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        subscription.unsubscribe()
        this.#stopping.signal.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, LOOK_EVERY_MS)
      const subscription = this.commits.announced.subscribe(done)
      this.#stopping.signal.addEventListener('abort', done)
      if (this.#stopping.signal.aborted) done()
    })
  }
}

const known = (state: 'not-started' | 'running' | 'ended'): 'running' | 'ended' =>
  state === 'ended' ? 'ended' : 'running'
