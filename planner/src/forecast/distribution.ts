import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import triangularQuantile from '@stdlib/stats-base-dists-triangular-quantile'
import type { Shape } from '../plan/values.ts'

/** Three points with the shape that they make; PERT where none is said. */
export type ThreePoints = {
  readonly low: number
  readonly likely: number
  readonly high: number
  readonly shape?: Shape | undefined
}

/** What a random number may be. `quantile`: for a probability in (0, 1) the value that is not exceeded with it. */
type Distribution = {
  readonly mean: number
  readonly sd: number
  readonly quantile: (probability: number) => number
}

/** The weight of the likely point against each end (Malcolm, Roseboom, Clark and Fazar 1959). */
const LIKELY_WEIGHT = 4
/** The score that nine in ten stay below: what the high point of a lognormal estimate is. */
const SCORE_OF_P90 = normalQuantile(0.9, 0, 1)

/** The distribution that three points make. Points without a spread are the likely one, certainly. */
export function distributionOf({ low, likely, high, shape = 'pert' }: ThreePoints): Distribution {
  if (shape === 'lognormal') return likely > 0 && high > likely ? lognormal(likely, high) : certain(likely)
  if (shape === 'fixed' || high <= low) return certain(likely)
  return shape === 'triangular' ? triangular(low, likely, high) : pert(low, likely, high)
}

const certain = (value: number): Distribution => ({ mean: value, sd: 0, quantile: () => value })

/**
 * The two parameters of the beta distribution that PERT means. They always add up to 6; the spread is that of the
 * distribution, not the sixth of the range that textbooks take for it.
 */
export const betaOfPert = ({ low, likely, high }: ThreePoints): { readonly alpha: number; readonly beta: number } => ({
  alpha: 1 + (LIKELY_WEIGHT * (likely - low)) / (high - low),
  beta: 1 + (LIKELY_WEIGHT * (high - likely)) / (high - low),
})

function pert(low: number, likely: number, high: number): Distribution {
  const { alpha, beta } = betaOfPert({ low, likely, high })
  const mean = (low + LIKELY_WEIGHT * likely + high) / (LIKELY_WEIGHT + 2)
  return {
    mean,
    sd: Math.sqrt(((mean - low) * (high - mean)) / (LIKELY_WEIGHT + 3)),
    quantile: (probability) => low + (high - low) * betaQuantile(probability, alpha, beta),
  }
}

/** Mean and variance of the triangular distribution: thirds, and eighteenths of its squares. */
const CORNERS = 3
const VARIANCE_PARTS = 18

const triangular = (a: number, m: number, b: number): Distribution => ({
  mean: (a + m + b) / CORNERS,
  sd: Math.sqrt((a * a + m * m + b * b - a * m - a * b - m * b) / VARIANCE_PARTS),
  quantile: (probability) => triangularQuantile(probability, a, b, m),
})

function lognormal(median: number, p90: number): Distribution {
  const sigma = ln(p90 / median) / SCORE_OF_P90
  const mean = median * exp((sigma * sigma) / 2)
  return {
    mean,
    sd: mean * Math.sqrt(exp(sigma * sigma) - 1),
    quantile: (probability) => median * exp(sigma * normalQuantile(probability, 0, 1)),
  }
}
