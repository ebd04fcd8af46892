import type { RowRange } from '../chart-geometry/marks.ts'

/** The rows to draw, in order, and one that must stay drawn wherever it is. */
export const withPinned = (indexes: readonly number[], pinned: number): number[] =>
  pinned === -1 || indexes.includes(pinned) ? [...indexes] : [...indexes, pinned].sort((one, other) => one - other)

/** The first and last of the rows on screen: without a pinned one that is far from them. */
export function rangeWithout(indexes: readonly number[], pinned: number): RowRange {
  const isFar = !indexes.includes(pinned - 1) && !indexes.includes(pinned + 1)
  const near = isFar && indexes.length > 1 ? indexes.filter((index) => index !== pinned) : indexes
  return { first: near[0] ?? 0, last: near.at(-1) ?? -1 }
}

/** Rows are drawn in blocks of so many: a scroll within one draws nothing. */
const BLOCK = 12
/** At least so many are drawn beyond what is on screen. */
const BEYOND = 2

/**
 * What to draw where the rows from `first` to `last` are on screen, of a list of `count`: whole blocks, both ends
 * included, and as many wherever the list is, so that rows that go make room for as many that come.
 */
export function blocksAround({ first, last }: RowRange, count: number): RowRange {
  const begin = Math.max(0, Math.floor((first - BEYOND) / BLOCK) * BLOCK)
  const seen = last - first + 1 + 2 * BEYOND
  const drawn = Math.ceil((seen + BLOCK - 1) / BLOCK) * BLOCK
  return { first: begin, last: Math.min(count, begin + drawn) - 1 }
}
