/** A seeded source of chance: the same seed gives the same sequence everywhere. */
export type Dice = {
  /** A whole number from 0 to `limit - 1`. */
  readonly below: (limit: number) => number
  /** A number in [0, 1). */
  readonly unit: () => number
  /** The next numbers in [0, 1), as many as there is room for: those that `unit` would give, several times as fast. */
  readonly fill: (into: Float64Array) => void
}

const WORD = 2 ** 32
/** Calls after which the seed is spread over the whole state. */
const WARM_UP = 12

/** The small fast counter generator sfc32 (Chris Doty-Humphrey, PractRand 2010). */
export function diceFrom(seed: number): Dice {
  let a = 0
  let b = 0
  let c = seed | 0
  let counter = 1
  const word = (): number => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return t >>> 0
  }
  /** The same steps on a state in locals, which stay in registers. */
  const fill = (into: Float64Array): void => {
    let [x, y, z, n] = [a, b, c, counter]
    for (let k = 0; k < into.length; k++) {
      const t = (((x + y) | 0) + n) | 0
      n = (n + 1) | 0
      x = y ^ (y >>> 9)
      y = (z + (z << 3)) | 0
      z = (((z << 21) | (z >>> 11)) + t) | 0
      into[k] = (t >>> 0) / WORD
    }
    ;[a, b, c, counter] = [x, y, z, n]
  }
  for (let k = 0; k < WARM_UP; k++) word()
  return { below: (limit) => Math.floor((word() / WORD) * limit), unit: () => word() / WORD, fill }
}
