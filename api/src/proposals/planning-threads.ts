import { Problem } from '../problems/problem.ts'
import { type Attention, PlanningThread } from './planning-thread.ts'
import type { Work } from './planning-work.ts'

/** The worker beside this file: TypeScript where the sources run, JavaScript where they are built. */
const ENTRY = new URL(`./planning-worker.${import.meta.url.split('.').at(-1)}`, import.meta.url)

/** A few planning threads with one queue, first come, first served. */
export class PlanningThreads {
  readonly #threads: readonly PlanningThread[]
  readonly #free: PlanningThread[]
  readonly #waiting: ((thread: PlanningThread) => void)[] = []
  #isEnded = false

  constructor(count: number, { entry = ENTRY, patienceMs }: { entry?: URL; patienceMs?: number } = {}) {
    this.#threads = Array.from({ length: count }, () => new PlanningThread(entry, patienceMs))
    this.#free = [...this.#threads]
  }

  /** The answer to `work`, as `PlanningThread.run`. Work that is stopped before its turn is not begun. */
  async run<Answer>(work: Work, attention: Attention): Promise<Answer> {
    const thread = await this.#next()
    try {
      if (this.#isEnded || attention.stop.aborted) throw new Problem('computation-stopped')
      return await thread.run<Answer>(work, attention)
    } finally {
      this.#giveBack(thread)
    }
  }

  /** Ends every thread; what waits or computes is refused with `computation-stopped`, as is everything after it. */
  async end(): Promise<void> {
    this.#isEnded = true
    await Promise.all(this.#threads.map((thread) => thread.end()))
  }

  async #next(): Promise<PlanningThread> {
    return this.#free.pop() ?? new Promise((resolve) => this.#waiting.push(resolve))
  }

  #giveBack(thread: PlanningThread): void {
    const next = this.#waiting.shift()
    if (next) next(thread)
    else this.#free.push(thread)
  }
}
