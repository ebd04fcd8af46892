import type { RowRange } from '../chart-geometry/marks.ts'
import type { Span } from '../chart-geometry/time-scale.ts'
import type { OutlineRow } from './outline-rows.ts'
import type { Hue } from './outline-marks.ts'

/** An observation window and the rows that it governs: those of its phase, both ends included. */
export type WindowBand = {
  readonly key: string
  readonly span: Span
  readonly hue: Hue
  readonly first: number
  readonly last: number
}

/** Only what is inside a phase stands this deep. */
const ACTIVITY_LEVEL = 3

/** The bands that touch `range`. A folded phase has none: its window is drawn in its one row. */
export function windowBands(rows: readonly OutlineRow[], range: RowRange): readonly WindowBand[] {
  const found: WindowBand[] = []
  let first = Math.max(0, range.first)
  while (first > 0 && rows[first]?.level === ACTIVITY_LEVEL) first -= 1
  while (first <= range.last) {
    const last = lastOfPhase(rows, first)
    for (let i = first + 1; i <= last; i++) {
      for (const { key, shape, span, hue } of rows[i]?.marks ?? []) {
        if (shape === 'window') found.push({ key, span, hue, first, last })
      }
    }
    first = last + 1
  }
  return found
}

/** The last row inside what `row` holds directly; `row` itself when that is nothing. */
function lastOfPhase(rows: readonly OutlineRow[], row: number): number {
  let last = row
  while (rows[last + 1]?.level === ACTIVITY_LEVEL) last += 1
  return last
}
