const FIRST_MS = 1_000
const LONGEST_MS = 30_000
/** Of each wait at most this share is left out, so that many pages do not all come back in one moment. */
const SPREAD = 0.25

/** How long to wait before the next try after `failures` in a row, in ms; `chance` is from 0 to 1. */
export const waitAfter = (failures: number, chance: number): number =>
  Math.round(Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1)) * (1 - SPREAD * chance))
