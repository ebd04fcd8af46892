import { Injectable, type OnModuleDestroy } from '@nestjs/common'
import type { Response } from 'express'
import { Commits } from '../writes/commits.ts'
import { type PlanEvent, PlanJournal } from './plan-journal.ts'

const HEARTBEAT_MS = 15_000
const BATCH = 500

/** The open event streams. Each reads the table behind its own cursor, so nothing is lost between two connections. */
@Injectable()
export class PlanStreams implements OnModuleDestroy {
  readonly #ending = new AbortController()
  readonly #open = new Set<Promise<void>>()

  constructor(
    private readonly journal: PlanJournal,
    private readonly commits: Commits,
  ) {}

  /** Sends the events after `cursor`, then every further one as it is committed, until the client, the plan or the server leaves. */
  async stream(planId: string, cursor: number, response: Response): Promise<void> {
    const sending = this.#send(planId, cursor, response)
    this.#open.add(sending)
    await sending.finally(() => this.#open.delete(sending))
  }

  /** Ends every stream, so that the server can close; browsers come back with the last id they saw. */
  async onModuleDestroy(): Promise<void> {
    this.#ending.abort()
    await Promise.allSettled(this.#open)
  }

  async #send(planId: string, cursor: number, response: Response): Promise<void> {
    const left = new AbortController()
    response.on('close', () => left.abort())
    const ended = AbortSignal.any([left.signal, this.#ending.signal])
    openStream(response, cursor)
    while (!ended.aborted) {
      const news = this.#news(ended)
      const events = await this.journal.after(planId, cursor, BATCH)
      for (const event of events) await send(response, frame(event), ended)
      cursor = events.at(-1)?.number ?? cursor
      if (events.length > 0) continue
      const isQuiet = !(await news)
      if (!(await this.journal.isKept(planId))) break
      if (isQuiet) await send(response, ': still here\n\n', ended)
    }
    if (!ended.aborted) await send(response, REMOVED, ended)
    if (left.signal.aborted) return
    await new Promise<void>((resolve) => {
      response.once('close', resolve)
      response.end(resolve)
    })
  }

  /** True at the next commit, false when it is time for a heartbeat (or the end). Listens from the moment it is called. */
  #news(ended: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (news: boolean) => {
        clearTimeout(timer)
        subscription.unsubscribe()
        ended.removeEventListener('abort', quiet)
        resolve(news)
      }
      const quiet = () => done(false)
      const timer = setTimeout(quiet, HEARTBEAT_MS)
      const subscription = this.commits.announced.subscribe(() => done(true))
      ended.addEventListener('abort', quiet)
    })
  }
}

/** The id alone, without data, is not an event to a browser, but it is what it comes back with if we go away at once. */
function openStream(response: Response, cursor: number): void {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
    'X-Accel-Buffering': 'no',
  })
  response.flushHeaders()
  response.write(`retry: 2000\nid: ${cursor}\n\n`)
}

/** The last thing that is told of a plan: it lies in no journal, for that is gone with the plan. */
const REMOVED = 'event: plan-removed\ndata: {"kind":"plan-removed"}\n\n'

const frame = (event: PlanEvent): string =>
  `id: ${event.number}\nevent: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`

/** Waits while the client reads more slowly than we write. */
async function send(response: Response, text: string, ended: AbortSignal): Promise<void> {
  if (ended.aborted || response.write(text)) return
  await new Promise<void>((resolve) => {
    response.once('drain', resolve)
    ended.addEventListener('abort', () => resolve(), { once: true })
  })
}
