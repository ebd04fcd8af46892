/** A seeded source of chance: the same seed gives the same sequence everywhere. */
export type Dice = {
  /** A whole number from 0 to `limit - 1`. */
  readonly below: (limit: number) => number
  /** A number in [0, 1). */
  readonly unit: () => number
  /**
   * The next numbers in [0, 1), as many as there is room for: those that `unit` would give, several times as fast, each
   * with `more` (0 unless said) added.
   */
  readonly fill: (into: Float64Array, more?: number) => void
}

const WORD = 2 ** 32
/** Calls after which the seed is spread over the whole state. */
const WARM_UP = 12

/** The small fast counter generator sfc32 (Chris Doty-Humphrey, PractRand 2010). */
export function diceFrom(seed: number): Dice {
  const state = Int32Array.of(0, 0, seed, 1)
  for (let k = 0; k < WARM_UP; k++) word(state)
  return {
    below: (limit) => Math.floor((word(state) / WORD) * limit),
    unit: () => word(state) / WORD,
    fill: (into, more = 0) => fill(state, into, more),
  }
}

/** The next 32 bits. The state: three mixed words, then the counter. */
function word(state: Int32Array): number {
  const [a, b, c, counter] = [state[0]!, state[1]!, state[2]!, state[3]!]
  const next = (((a + b) | 0) + counter) | 0
  state[0] = b ^ (b >>> 9)
  state[1] = (c + (c << 3)) | 0
  state[2] = (((c << 21) | (c >>> 11)) + next) | 0
  state[3] = (counter + 1) | 0
  return next >>> 0
}

/** The same steps with the state in locals, which stay in registers. */
function fill(state: Int32Array, into: Float64Array, more: number): void {
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let counter = state[3]!
  for (let k = 0; k < into.length; k++) {
    const next = (((a + b) | 0) + counter) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + next) | 0
    counter = (counter + 1) | 0
    into[k] = (next >>> 0) / WORD + more
  }
  state[0] = a
  state[1] = b
  state[2] = c
  state[3] = counter
}
