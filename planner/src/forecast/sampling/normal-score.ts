import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'

/** Between these probabilities the curve is flat enough for straight lines. */
const TAIL = 1 / 64
/** So near the ends it is not even between the knots of the tail: one score in a thousand is computed. */
const END = 2 ** -11
/** Tables this small stay in the nearest cache. */
const STEPS = 1024
/** As many steps again up to where the tail ends. */
const TAIL_STEPS = STEPS / TAIL

let scores: Float64Array | undefined
let tail: Float64Array | undefined

const quantile = (probability: number): number => normalQuantile(probability, 0, 1)
const knots = (steps: number): Float64Array =>
  Float64Array.from({ length: STEPS + 1 }, (_, k) => (k === 0 || k === steps ? 0 : quantile(k / steps)))

/** The first step of the middle, and the last that lies in it as a whole. */
const FIRST_STEP = STEPS * TAIL
const LAST_STEP = STEPS - FIRST_STEP - 1
const SIGN_BIT = 31

/** Which entries of the last column lie, or may lie, in a tail. */
let far = new Uint32Array(0)

/**
 * The standard-normal scores of probabilities in (0, 1), within two ten-thousandths, into another column. First as if all
 * of them lay in the middle: a branch that chance decides costs more than reading the few of the tails once more.
 */
export function normalScores(probabilities: Float64Array, into: Float64Array): void {
  scores ??= knots(STEPS)
  tail ??= knots(TAIL_STEPS)
  if (far.length < into.length) far = new Uint32Array(into.length)
  const [middle, rows] = [scores, far]
  let farCount = 0
  for (let b = 0; b < into.length; b++) {
    const at = (probabilities[b] ?? 0) * STEPS
    const k = at | 0
    const below = middle[k] ?? 0
    into[b] = below + (at - k) * ((middle[k + 1] ?? below) - below)
    rows[farCount] = b
    farCount += ((k - FIRST_STEP) | (LAST_STEP - k)) >>> SIGN_BIT
  }
  for (let k = 0; k < farCount; k++) {
    const probability = probabilities[rows[k] ?? 0] ?? 0
    if (probability < TAIL) into[rows[k] ?? 0] = lowScore(probability, tail)
    else if (probability > 1 - TAIL) into[rows[k] ?? 0] = -lowScore(1 - probability, tail)
  }
}

function lowScore(probability: number, table: Float64Array): number {
  if (probability < END) return quantile(probability)
  const at = probability * TAIL_STEPS
  const k = at | 0
  const below = table[k] ?? 0
  return below + (at - k) * ((table[k + 1] ?? below) - below)
}
