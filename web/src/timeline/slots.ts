/** The place in the document that each drawn thing has, by its key. */
export type Slots = ReadonlyMap<string, number>

/**
 * The places of what is drawn now, `keys`: what was drawn `before` keeps its own, and what comes into sight takes over
 * that of something that has gone, so that scrolling changes what elements say instead of making others. The place of
 * `held` is not given on: the document's focus may be in it, and would be on something else.
 */
export function slotsOf(before: Slots, keys: readonly string[], held: string | undefined): Slots {
  const drawn = new Set(keys)
  const free = [...before].filter(([key]) => key !== held && !drawn.has(key)).map(([, slot]) => slot)
  let unused = Math.max(0, ...before.values()) + 1
  return new Map(keys.map((key) => [key, before.get(key) ?? free.pop() ?? unused++]))
}
