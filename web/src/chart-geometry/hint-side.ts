/** Px: five lines of a hint, which name a rule and its source, and the gap to its row. */
const HINT_HEIGHT = 96

/**
 * On which side of a row its hint is read whole: below it, or above where what is in sight (px from `from` to `to`)
 * ends before. Where neither has the room it stays below, where the pointer does not lie over it.
 */
export function hintSide(
  row: { readonly top: number; readonly bottom: number },
  seen: { readonly from: number; readonly to: number },
): 'below' | 'above' {
  const hasRoomBelow = row.bottom + HINT_HEIGHT <= seen.to
  return hasRoomBelow || row.top - HINT_HEIGHT < seen.from ? 'below' : 'above'
}
