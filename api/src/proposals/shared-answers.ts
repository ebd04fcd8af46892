const KEPT = 32

type Shared<Answer> = { readonly answer: Promise<Answer>; readonly stop: AbortController; waiting: number }

/**
 * Answers by everything they depend on, so that a key never goes stale: asked twice at once they are computed once, and
 * asked again not at all. The least recently used one gives way. An answer that was stopped halfway, or failed, is told
 * to those who wait for it and then forgotten.
 */
export class SharedAnswers<Answer> {
  readonly #shared = new Map<string, Shared<Answer>>()
  readonly #withinMs: number

  /** `withinMs`: when a computation is asked to stop and to answer with the best so far. */
  constructor(withinMs: number) {
    this.#withinMs = withinMs
  }

  /** The answer under `key`. When everybody who waits for it has left, its computation is stopped. */
  async get(key: string, left: AbortSignal, compute: (stop: AbortSignal) => Promise<Answer>): Promise<Answer> {
    const shared = this.#shared.get(key) ?? this.#begin(key, compute)
    this.#shared.delete(key)
    this.#shared.set(key, shared)
    this.#forgetOldest()
    shared.waiting++
    const leave = () => {
      shared.waiting--
      if (shared.waiting > 0) return
      shared.stop.abort()
      this.#forget(key, shared)
    }
    left.addEventListener('abort', leave)
    if (left.aborted) leave()
    return shared.answer.finally(() => left.removeEventListener('abort', leave))
  }

  #begin(key: string, compute: (stop: AbortSignal) => Promise<Answer>): Shared<Answer> {
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), this.#withinMs)
    const shared: Shared<Answer> = { answer: compute(stop.signal), stop, waiting: 0 }
    const settled = (isWhole: boolean) => {
      clearTimeout(timer)
      if (!isWhole) this.#forget(key, shared)
    }
    shared.answer.then(
      () => settled(!stop.signal.aborted),
      () => settled(false),
    )
    return shared
  }

  #forget(key: string, shared: Shared<Answer>): void {
    if (this.#shared.get(key) === shared) this.#shared.delete(key)
  }

  #forgetOldest(): void {
    const [oldest] = this.#shared.keys()
    if (this.#shared.size > KEPT && oldest !== undefined) this.#shared.delete(oldest)
  }
}
