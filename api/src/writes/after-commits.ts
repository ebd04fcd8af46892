import { Logger } from '@nestjs/common'
import type { Commits } from './commits.ts'

/** A timer cannot be longer; what is due later is looked at again then. */
const LONGEST_MS = 2 ** 31 - 1

/** As long as a database may be away that is only started again. */
const PAUSE_AFTER_FAILURE_MS = 10_000

/**
 * Does work once at the start, after every commit, and when the work itself said that it is next due; one round at a
 * time, and never in between. `work` answers in how many milliseconds something is due; undefined when nothing is.
 */
export class AfterCommits {
  readonly #log: Logger
  readonly #stopping = new AbortController()
  #running: Promise<void> = Promise.resolve()

  constructor(
    name: string,
    private readonly commits: Commits,
    private readonly work: () => Promise<number | undefined>,
  ) {
    this.#log = new Logger(name)
  }

  start(): void {
    this.#running = this.#keepWorking()
  }

  /** Finishes the round that is under way, so that the database can be closed. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  async #keepWorking(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const committed = this.#committed()
      await committed.within(await this.#round())
    }
  }

  /** A round that failed is tried again after a pause, for the next commit may be long in coming. */
  async #round(): Promise<number | undefined> {
    try {
      return await this.work()
    } catch (error) {
      this.#log.error(error)
      return PAUSE_AFTER_FAILURE_MS
    }
  }

  /** Listens from the moment it is called, so that a commit during a round starts the next one. */
  #committed(): { within: (ms: number | undefined) => Promise<void> } {
    const { signal } = this.#stopping
    const over = new AbortController()
    const subscription = this.commits.announced.subscribe(() => over.abort())
    const stop = () => over.abort()
    signal.addEventListener('abort', stop)
    if (signal.aborted) over.abort()
    const within = async (ms: number | undefined): Promise<void> => {
      await aborted(over.signal, ms)
      subscription.unsubscribe()
      signal.removeEventListener('abort', stop)
    }
    return { within }
  }
}

/** Until `signal` is aborted, or for so many milliseconds. */
function aborted(signal: AbortSignal, ms: number | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = ms === undefined ? undefined : setTimeout(done, Math.min(Math.max(0, ms), LONGEST_MS))
    function done(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
    if (signal.aborted) done()
  })
}
