const KEPT = 32

type Hear<SoFar> = (soFar: SoFar) => void

type Shared<Answer, SoFar> = {
  readonly answer: Promise<Answer>
  readonly stop: AbortController
  readonly told: Told<SoFar>
  waiting: number
}

/** Who hears how far a computation is, and the last thing that was said: whoever comes later hears it first. */
type Told<SoFar> = { readonly hearing: Set<Hear<SoFar>>; last?: SoFar }

/** How to compute an answer: `stop` asks for the best so far, `tell` says how far it is. */
export type Compute<Answer, SoFar> = (stop: AbortSignal, tell: Hear<SoFar>) => Promise<Answer>

/**
 * Answers by everything they depend on, so that a key never goes stale: asked twice at once they are computed once, and
 * asked again not at all. The least recently used one gives way. An answer that was stopped halfway, or failed, is told
 * to those who wait for it and then forgotten.
 */
export class SharedAnswers<Answer, SoFar = never> {
  readonly #shared = new Map<string, Shared<Answer, SoFar>>()
  readonly #withinMs: number

  /** `withinMs`: when a computation is asked to stop and to answer with the best so far. */
  constructor(withinMs: number) {
    this.#withinMs = withinMs
  }

  /**
   * The answer under `key`; `hear` is told how far it is until it is there. When everybody who waits for it has left, its
   * computation is stopped.
   */
  async get(
    key: string,
    left: AbortSignal,
    compute: Compute<Answer, SoFar>,
    hear: Hear<SoFar> = () => {},
  ): Promise<Answer> {
    const shared = this.#shared.get(key) ?? this.#begin(key, compute)
    this.#shared.delete(key)
    this.#shared.set(key, shared)
    this.#forgetOldest()
    shared.waiting++
    shared.told.hearing.add(hear)
    if (shared.told.last !== undefined) hear(shared.told.last)
    const leave = () => {
      shared.told.hearing.delete(hear)
      shared.waiting--
      if (shared.waiting > 0) return
      shared.stop.abort()
      this.#forget(key, shared)
    }
    left.addEventListener('abort', leave)
    if (left.aborted) leave()
    return shared.answer.finally(() => {
      shared.told.hearing.delete(hear)
      left.removeEventListener('abort', leave)
    })
  }

  #begin(key: string, compute: Compute<Answer, SoFar>): Shared<Answer, SoFar> {
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), this.#withinMs)
    const told: Told<SoFar> = { hearing: new Set() }
    const tell = (soFar: SoFar) => {
      told.last = soFar
      for (const hear of told.hearing) hear(soFar)
    }
    const shared: Shared<Answer, SoFar> = { answer: compute(stop.signal, tell), stop, told, waiting: 0 }
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

  #forget(key: string, shared: Shared<Answer, SoFar>): void {
    if (this.#shared.get(key) === shared) this.#shared.delete(key)
  }

  #forgetOldest(): void {
    const [oldest] = this.#shared.keys()
    if (this.#shared.size > KEPT && oldest !== undefined) this.#shared.delete(oldest)
  }
}
