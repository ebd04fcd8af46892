import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'

/** Between these probabilities the curve is flat enough for straight lines; beyond them every score is computed. */
const TAIL = 1 / 64
const STEPS = 4096

let scores: Float64Array | undefined

/** The standard-normal score of a probability in (0, 1), within a hundred-thousandth. */
export function normalScore(probability: number): number {
  if (probability < TAIL || probability > 1 - TAIL) return normalQuantile(probability, 0, 1)
  scores ??= Float64Array.from({ length: STEPS + 1 }, (_, k) => (k % STEPS === 0 ? 0 : normalQuantile(k / STEPS, 0, 1)))
  const at = probability * STEPS
  const k = Math.floor(at)
  const below = scores[k] ?? 0
  return below + (at - k) * ((scores[k + 1] ?? below) - below)
}
