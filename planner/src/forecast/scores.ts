import { BATCH, type Sampling } from './sampling/sampling.ts'
import { normalScores } from './sampling/normal-score.ts'
import { streamOf } from './sampling/stream.ts'
import type { Loading, Loadings } from './factors.ts'

/** Told apart from the streams of variables, whose names have no such beginning. */
const FACTOR = 'factor\n'
const ROUNDING = streamOf('rounding')

/**
 * Standard-normal scores of one batch of iterations, with what they have in common: z = Σ wₖ·fₖ + w·own, where the
 * squared weights add up to 1 (one Gaussian copula; common factors as in Vasicek 1987).
 */
export class BatchScores {
  readonly #draw: Sampling
  readonly #factors = new Map<string, Kept>()
  readonly #sums = new Map<readonly Loading[], Kept>()
  readonly #chances = new Float64Array(BATCH)
  #batch = 0

  constructor(draw: Sampling) {
    this.#draw = draw
  }

  /** Turns to another batch: what is common is drawn anew when it is asked for. */
  startBatch(batch: number): void {
    this.#batch = batch
  }

  /** The probabilities of one stream, one for each iteration of the batch. */
  probabilities(stream: number, into: Float64Array): void {
    this.#draw(stream, this.#batch, into)
  }

  /** Scores that hang on nothing else. */
  normals(stream: number, into: Float64Array): void {
    this.probabilities(stream, this.#chances)
    normalScores(this.#chances, into)
  }

  /** What rounds days that have no draw of their own: a number in (0, 1) that depends on nothing else. */
  roundings(stream: number, into: Float64Array): void {
    this.probabilities(stream ^ ROUNDING, into)
  }

  /** The scores of a variable whose own are `own`: those, or `into`, which may be the same column. */
  mixed({ common, own: weight }: Loadings, own: Float64Array, into: Float64Array): Float64Array {
    if (common.length === 0) return own
    const sum = this.#sum(common)
    for (let b = 0; b < into.length; b++) into[b] = (sum[b] ?? 0) + weight * (own[b] ?? 0)
    return into
  }

  #sum(common: readonly Loading[]): Float64Array {
    return this.#kept(this.#sums, common, (into) => {
      into.fill(0)
      for (const { factor, weight } of common) {
        const shared = this.#factor(factor)
        for (let b = 0; b < into.length; b++) into[b] = (into[b] ?? 0) + weight * (shared[b] ?? 0)
      }
    })
  }

  #factor(name: string): Float64Array {
    return this.#kept(this.#factors, name, (into) => this.normals(streamOf(FACTOR + name), into))
  }

  /** What was drawn for this batch, or is now. */
  #kept<K>(all: Map<K, Kept>, key: K, drawInto: (into: Float64Array) => void): Float64Array {
    const kept = all.get(key) ?? { batch: NEVER_DRAWN, column: new Float64Array(BATCH) }
    all.set(key, kept)
    if (kept.batch !== this.#batch) drawInto(kept.column)
    kept.batch = this.#batch
    return kept.column
  }
}

/** A column that belongs to one batch. */
type Kept = { batch: number; readonly column: Float64Array }
const NEVER_DRAWN = -1
