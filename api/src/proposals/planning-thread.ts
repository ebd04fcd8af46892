import { Worker } from 'node:worker_threads'
import { PlanningError } from '@stagger/planner'
import { Problem } from '../problems/problem.ts'
import type { Order, SearchProgress, Word, Work } from './planning-work.ts'

/** A thread that was asked to stop and has not by then is ended with what it has. */
const PATIENCE_MS = 5_000

/** How to do a piece of work: `stop` ends it with the best so far, `onProgress` hears how far it is. */
export type Attention = {
  readonly stop: AbortSignal
  readonly onProgress?: (soFar: SearchProgress) => void
}

/**
 * A thread beside the event loop that computes one thing at a time. Started when there is something to do, and again
 * after it was ended; while it has nothing to do it keeps no process alive.
 */
export class PlanningThread {
  readonly #entry: URL
  readonly #patienceMs: number
  #worker: Worker | undefined

  constructor(entry: URL, patienceMs = PATIENCE_MS) {
    this.#entry = entry
    this.#patienceMs = patienceMs
  }

  /**
   * The answer to `work`. Throws the planner's refusal as the planner would, whatever else failed as it is, and
   * `computation-stopped` when the thread was ended.
   */
  async run<Answer>(work: Work, { stop, onProgress }: Attention): Promise<Answer> {
    const worker = (this.#worker ??= this.#started())
    const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    let patience: NodeJS.Timeout | undefined
    const raise = () => {
      Atomics.store(flag, 0, 1)
      patience = setTimeout(() => void worker.terminate(), this.#patienceMs)
    }
    stop.addEventListener('abort', raise)
    if (stop.aborted) raise()
    worker.ref()
    try {
      return await answered<Answer>(worker, { work, stop: flag.buffer }, onProgress)
    } finally {
      stop.removeEventListener('abort', raise)
      clearTimeout(patience)
      worker.unref()
    }
  }

  /** Ends the thread now; what it computes is lost. */
  async end(): Promise<void> {
    await this.#worker?.terminate()
  }

  #started(): Worker {
    const worker = new Worker(this.#entry, { name: 'planning' })
    const gone = () => {
      if (this.#worker === worker) this.#worker = undefined
    }
    return worker.once('error', gone).once('exit', gone)
  }
}

/** Sends an order and waits for its last word. */
function answered<Answer>(worker: Worker, order: Order, onProgress: Attention['onProgress']): Promise<Answer> {
  const over = new AbortController()
  return new Promise<Answer>((resolve, reject) => {
    const hear = (word: Word): void => {
      if (word.kind === 'progress') onProgress?.(word.soFar)
      else if (word.kind === 'answer') resolve(word.answer as Answer)
      else reject(word.kind === 'refused' ? new PlanningError(word.faults) : word.error)
    }
    const ended = () => reject(new Problem('computation-stopped'))
    worker.on('message', hear).on('error', reject).on('exit', ended)
    over.signal.addEventListener('abort', () => worker.off('message', hear).off('error', reject).off('exit', ended))
    worker.postMessage(order)
  }).finally(() => over.abort())
}
