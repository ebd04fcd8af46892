/** Numbers that look random and come again with the same seed. */
export type Dice = {
  /** A whole number in `[0, count)`. */
  readonly below: (count: number) => number
}

const WORD = 2 ** 32

/** Dice of one seed: mulberry32 (Ettinger 2017), good enough to make instances with. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / WORD
  }
  return { below: (count) => Math.floor(next() * count) }
}
