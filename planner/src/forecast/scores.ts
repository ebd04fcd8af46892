import { BATCH, type Sampling } from './sampling/sampling.ts'
import { normalScore } from './sampling/normal-score.ts'
import { streamOf } from './sampling/stream.ts'
import type { Loadings } from './factors.ts'

/** Told apart from the streams of variables, whose names have no such beginning. */
const FACTOR = 'factor\n'
const ROUNDING = streamOf('rounding')

/**
 * Standard-normal scores of one batch of iterations, with what they have in common: z = Σ wₖ·fₖ + w·own, where the
 * squared weights add up to 1 (one Gaussian copula; common factors as in Vasicek 1987).
 */
export class BatchScores {
  readonly #draw: Sampling
  readonly #uniforms = new Float64Array(BATCH)
  readonly #factors = new Map<string, Float64Array>()
  #batch = 0

  constructor(draw: Sampling) {
    this.#draw = draw
  }

  /** Turns to another batch: the common factors are drawn anew when they are asked for. */
  startBatch(batch: number): void {
    this.#batch = batch
    this.#factors.clear()
  }

  /** The scores of one variable, one for each iteration of the batch. */
  scores(stream: number, { common, own }: Loadings, into: Float64Array): void {
    this.#normals(stream, into)
    if (common.length === 0) return
    for (let b = 0; b < into.length; b++) into[b] = own * (into[b] ?? 0)
    for (const { factor, weight } of common) {
      const shared = this.#factor(factor)
      for (let b = 0; b < into.length; b++) into[b] = (into[b] ?? 0) + weight * (shared[b] ?? 0)
    }
  }

  /** Probabilities for what is not a quantity: whether a risk happens. */
  probabilities(stream: number, into: Float64Array): void {
    this.#draw(stream, this.#batch, into)
  }

  /** What rounds one activity's days: a number in (0, 1) that depends on nothing else. */
  roundings(stream: number, into: Float64Array): void {
    this.#draw(stream ^ ROUNDING, this.#batch, into)
  }

  #factor(name: string): Float64Array {
    const known = this.#factors.get(name)
    if (known) return known
    const drawn = new Float64Array(BATCH)
    this.#normals(streamOf(FACTOR + name), drawn)
    this.#factors.set(name, drawn)
    return drawn
  }

  #normals(stream: number, into: Float64Array): void {
    this.#draw(stream, this.#batch, this.#uniforms)
    for (let b = 0; b < into.length; b++) into[b] = normalScore(this.#uniforms[b] ?? 0)
  }
}
