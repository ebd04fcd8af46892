import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import { betaOfPert, distributionOf, type ThreePoints } from './distribution.ts'

/**
 * A distribution as a table: `base + span * knots[k]` is its value at the k-th of evenly spaced standard-normal scores,
 * straight lines between, the last one twice, so that it has a neighbour. A score stands for the probability of staying below it, so scores that vary together make
 * values that do (a Gaussian copula).
 */
export type QuantileTable = { readonly base: number; readonly span: number; readonly knots: Float64Array }

/** Scores beyond these are taken for them: three in a million on either side. */
const FARTHEST_SCORE = 4.5
/** Exact quantiles cost most of a first answer, so a quarter of the knots is exact. */
const EXACT_STEPS = 64
const DOUBLINGS = 2
const STEPS = EXACT_STEPS * 2 ** DOUBLINGS
const STEPS_A_SCORE = STEPS / (2 * FARTHEST_SCORE)

/** The table of what three points make; undefined for points without a spread. */
export function quantileTable(points: ThreePoints): QuantileTable | undefined {
  const { low, likely, high, shape = 'pert' } = points
  const { sd, quantile } = distributionOf(points)
  if (sd === 0) return undefined
  if (shape !== 'pert') return { base: 0, span: 1, knots: knotsOf(quantile) }
  const { alpha } = betaOfPert({ low, likely, high })
  return { base: low, span: high - low, knots: betaKnots(alpha) }
}

/** The values at a column of standard-normal scores; both columns may be the same. */
export function valuesAt({ base, span, knots }: QuantileTable, scores: Float64Array, into: Float64Array): void {
  for (let b = 0; b < into.length; b++) {
    const score = scores[b] ?? 0
    const within = score < -FARTHEST_SCORE ? -FARTHEST_SCORE : score > FARTHEST_SCORE ? FARTHEST_SCORE : score
    const at = (within + FARTHEST_SCORE) * STEPS_A_SCORE
    const k = at | 0
    const below = knots[k] ?? 0
    into[b] = base + span * (below + (at - k) * ((knots[k + 1] ?? below) - below))
  }
}

/**
 * So many steps of a probability are one value to a day's rounding: what lies between two of them is as good as a draw
 * of its own, and costs none.
 */
const COARSE_STEPS = 2 ** 16

/** What the step in which a probability lies leaves over: a number in [0, 1) of its own. */
export function partOf(probability: number): number {
  const at = probability * COARSE_STEPS
  return at - (at | 0)
}

/**
 * The values at a column of scores as whole numbers of at least `least`, into `into` from entry `first` on. A fraction is
 * rounded up as often as it is large: where what is left over of its probability (`partOf`) makes it a whole.
 */
export function wholesAt(
  { base, span, knots }: QuantileTable,
  scores: Float64Array,
  chances: Float64Array,
  least: number,
  into: Int32Array,
  first: number,
): void {
  for (let b = 0; b < scores.length; b++) {
    const score = scores[b] ?? 0
    const within = score < -FARTHEST_SCORE ? -FARTHEST_SCORE : score > FARTHEST_SCORE ? FARTHEST_SCORE : score
    const at = (within + FARTHEST_SCORE) * STEPS_A_SCORE
    const k = at | 0
    const below = knots[k] ?? 0
    const value = base + span * (below + (at - k) * ((knots[k + 1] ?? below) - below))
    const whole = (value + partOf(chances[b] ?? 0)) | 0
    into[first + b] = whole > least ? whole : least
  }
}

/** PERT over 0 to 1 has one parameter left; a plan has few different ones, and each is computed once. */
const BETA_KNOTS = new Map<number, Float64Array>()
const MOST_KEPT = 1000

function betaKnots(alpha: number): Float64Array {
  const known = BETA_KNOTS.get(alpha)
  if (known) return known
  // Of points from 0 to 1 the likely one is (α − 1) / 4.
  const knots = knotsOf(distributionOf({ low: 0, likely: (alpha - 1) / 4, high: 1 }).quantile)
  if (BETA_KNOTS.size >= MOST_KEPT) BETA_KNOTS.clear()
  BETA_KNOTS.set(alpha, knots)
  return knots
}

function knotsOf(quantile: (probability: number) => number): Float64Array {
  const step = (2 * FARTHEST_SCORE) / EXACT_STEPS
  let knots: Float64Array = Float64Array.from({ length: EXACT_STEPS + 1 }, (_, k) =>
    quantile(normalCdf(k * step - FARTHEST_SCORE, 0, 1)),
  )
  for (let k = 0; k < DOUBLINGS; k++) knots = doubled(knots)
  return Float64Array.of(...knots, knots.at(-1) ?? 0)
}

/** Twice as many steps: each new knot by the cubic through its four neighbours (Deslauriers and Dubuc 1989). */
function doubled(knots: Float64Array): Float64Array {
  const last = knots.length - 1
  const finer = new Float64Array(2 * last + 1)
  const knot = (k: number) => knots[Math.min(Math.max(k, 0), last)] ?? 0
  for (let k = 0; k < last; k++) {
    finer[2 * k] = knot(k)
    finer[2 * k + 1] = (9 * (knot(k) + knot(k + 1)) - (knot(k - 1) + knot(k + 2))) / 16
  }
  finer[2 * last] = knot(last)
  return finer
}
