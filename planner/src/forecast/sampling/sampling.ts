import { diceFrom } from '../../levelling/dice.ts'
import type { SamplingName } from '../forecast-result.ts'
import { latinUniforms } from './latin.ts'
import { seedOf } from './stream.ts'

/** Iterations are drawn in batches of so many; what one batch holds depends on no other. */
export const BATCH = 256

/**
 * Draws the probabilities of one random variable for the iterations of one batch, each in (0, 1). A variable is a
 * stream of its own, named by what it stands for: more iterations leave the earlier ones as they are, and so does a
 * plan with more or fewer activities.
 */
export type Sampling = (stream: number, batch: number, into: Float64Array) => void

/** The sampling of a name, seeded. */
export function samplingOf(name: SamplingName, seed: number): Sampling {
  const chances = new Float64Array(2 * BATCH)
  return name === 'latin'
    ? (stream, batch, into) => latinUniforms(diceFrom(seedOf(seed, stream, batch)), chances, into)
    : (stream, batch, into) => diceFrom(seedOf(seed, stream, batch)).fill(into, HALF_A_STEP)
}

/** Half the step of the dice: no draw is 0, whose score would be infinite. */
const HALF_A_STEP = 2 ** -33
