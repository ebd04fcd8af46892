/** Px at the size of a cell's text: no letter of the font is wider, and none that is not WIDE is wider than that. */
const WIDEST_LETTER = 12
const OTHER_LETTER = 7.8
const WIDE = /[^ -~]|[A-Z@%&mw]/gu
/** What a cell keeps free at its sides. */
const PADDING = 12

/**
 * Whether `text` surely fits a cell of `width` px. Then the cell need not be clipped: each one that is makes the browser
 * keep a part of the picture by itself, and there are hundreds.
 */
export function surelyFits(text: string, width: number): boolean {
  const free = width - PADDING
  if (text.length * OTHER_LETTER > free) return false
  const wide = text.match(WIDE)?.length ?? 0
  return wide * WIDEST_LETTER + (text.length - wide) * OTHER_LETTER <= free
}
