/** A label that wants to be centred on `x`. */
export type Wanted = { readonly key: string; readonly x: number; readonly width: number }
export type Placed = { readonly key: string; readonly left: number; readonly lane: number }

const GAP = 4

/** Puts labels into as few lanes as keep them apart, in the order given, none outside `[0, limit]`. */
export function placeInLanes(labels: readonly Wanted[], limit: number): readonly Placed[] {
  const taken: { left: number; right: number }[][] = []
  return labels.map(({ key, x, width }) => {
    const left = Math.max(0, Math.min(x - width / 2, limit - width))
    const right = left + width
    const isFree = (lane: { left: number; right: number }[]) =>
      lane.every((other) => right + GAP <= other.left || left >= other.right + GAP)
    const free = taken.findIndex(isFree)
    const lane = free === -1 ? taken.push([]) - 1 : free
    taken[lane]?.push({ left, right })
    return { key, left, lane }
  })
}
