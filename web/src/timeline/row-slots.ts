/** The place in the document that each drawn row has, by the row's key. */
export type RowSlots = ReadonlyMap<string, number>

/**
 * The places of the rows `keys`: a row that was drawn `before` keeps its own, and one that comes into sight takes over
 * one whose row has gone, so that scrolling changes what elements say instead of making others. The place of `held` is
 * not given on: the document's focus may be in it, and would be on another row.
 */
export function slotsOf(before: RowSlots, keys: readonly string[], held: string | undefined): RowSlots {
  const drawn = new Set(keys)
  const free = [...before].filter(([key]) => key !== held && !drawn.has(key)).map(([, slot]) => slot)
  let unused = Math.max(0, ...before.values()) + 1
  return new Map(keys.map((key) => [key, before.get(key) ?? free.pop() ?? unused++]))
}
