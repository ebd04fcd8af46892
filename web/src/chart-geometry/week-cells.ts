import type { IsoDate } from '@stagger/planner'
import type { Rect } from './time-scale.ts'

/** Px of a row of the people × weeks map. */
export const WEEK_ROW_HEIGHT = 36
/** Px between two cells. */
const APART = 1
/** A number of three digits needs this many px. */
const NUMBER_PX = 26
const NARROWEST = 6

/** How wide a week is: all of them on screen (`fit`), or wide enough for its number, and wider when there is room. */
export const weekWidth = (weeks: number, viewport: number, zoom: 'fit' | 'week'): number => {
  const even = weeks > 0 ? viewport / weeks : viewport
  return zoom === 'fit' ? Math.max(NARROWEST, even) : Math.max(NUMBER_PX + 4, Math.min(even, 2 * NUMBER_PX))
}

/** Whether the number of percent fits into a week of this many px. */
export const fitsNumber = (width: number): boolean => width >= NUMBER_PX

/** Where the cell of week `at` lies in its row. */
export const weekRect = (at: number, width: number): Rect => ({
  x: at * width,
  y: 1,
  width: Math.max(1, width - APART),
  height: WEEK_ROW_HEIGHT - 2,
})

/** One program's share of a cell. */
export type CellPiece = { readonly programId: string; readonly rect: Rect }

/** The programs' shares stacked from the ground, in the order of `programIds`; a full cell is a full week, and never fuller. */
export function cellPieces(
  byProgram: Readonly<Record<string, number>>,
  capacityHours: number,
  programIds: readonly string[],
  { x, y, width, height }: Rect,
): readonly CellPiece[] {
  const hours = programIds.reduce((sum, id) => sum + (byProgram[id] ?? 0), 0)
  const pxPerHour = hours > 0 ? height / Math.max(hours, capacityHours) : 0
  let top = y + height
  return programIds.flatMap((programId) => {
    const part = (byProgram[programId] ?? 0) * pxPerHour
    if (part <= 0) return []
    top -= part
    return [{ programId, rect: { x, y: top, width, height: part } }]
  })
}

/** A month of the header: the weeks that begin in it. */
export type MonthSpan = { readonly month: IsoDate; readonly first: number; readonly weeks: number }

/** Weeks grouped by the month of their Monday, in order. */
export function monthSpans(weeks: readonly IsoDate[]): readonly MonthSpan[] {
  const spans: MonthSpan[] = []
  weeks.forEach((weekOf, at) => {
    const month = `${weekOf.slice(0, 8)}01`
    const last = spans.at(-1)
    if (last?.month === month) spans[spans.length - 1] = { ...last, weeks: last.weeks + 1 }
    else spans.push({ month, first: at, weeks: 1 })
  })
  return spans
}

/** The week at the left edge when the map opens: the first of the month that week `now` lies in. */
export const firstShown = (weeks: readonly IsoDate[], now: number): number =>
  monthSpans(weeks).findLast(({ first }) => first <= now)?.first ?? 0

/** A place in the map. */
export type CellPlace = { readonly row: number; readonly week: number }

/** Where a key goes from `place` in a map of `rows` × `weeks`; undefined when the key does not walk. */
export function walk(key: string, ctrl: boolean, place: CellPlace, rows: number, weeks: number): CellPlace | undefined {
  const { row, week } = place
  const at = (r: number, w: number) => ({
    row: Math.min(Math.max(r, 0), rows - 1),
    week: Math.min(Math.max(w, 0), weeks - 1),
  })
  switch (key) {
    case 'ArrowLeft':
      return at(row, week - 1)
    case 'ArrowRight':
      return at(row, week + 1)
    case 'ArrowUp':
      return at(row - 1, week)
    case 'ArrowDown':
      return at(row + 1, week)
    case 'Home':
      return ctrl ? at(0, 0) : at(row, 0)
    case 'End':
      return ctrl ? at(rows - 1, weeks - 1) : at(row, weeks - 1)
    case 'PageUp':
      return at(0, week)
    case 'PageDown':
      return at(rows - 1, week)
    default:
      return undefined
  }
}
