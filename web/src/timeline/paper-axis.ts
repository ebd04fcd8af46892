import { type Span, timeScale } from '../chart-geometry/time-scale.ts'
import { type Column, widthOf } from './columns.ts'
import type { TimeAxis } from './use-time-axis.ts'

type Wanted<Id extends string> = {
  readonly span: Span
  readonly columns: readonly Column<Id>[]
  /** What the rows are called. */
  readonly names: readonly string[]
  /** Px of the sheet. */
  readonly width: number
}

/** Two px narrower than the sheet: the lines beside the picture count. */
const LINES = 2

/** The time axis on paper, which does not scroll: all of the time beside the columns. */
export function paperAxis<Id extends string>(
  wanted: Wanted<Id>,
): Pick<TimeAxis<Id>, 'scale' | 'columns' | 'gridWidth' | 'view'> {
  const columns = withRoomForNames(wanted)
  const gridWidth = widthOf(columns)
  const scale = timeScale(wanted.span, 'fit', wanted.width - LINES - gridWidth)
  return { scale, columns, gridWidth, view: { from: 0, to: scale.width } }
}

const PX_PER_CHARACTER = 6.3
/** How far the names of the lowest rows are indented. */
const INDENT = 34
const WIDEST_NAME = 300
const NAMES_GET = 0.37

/** On paper nothing is pointed at to read it whole: names have the room that the longest needs, up to a point. */
function withRoomForNames<Id extends string>({ columns, names, width }: Wanted<Id>): readonly Column<Id>[] {
  const most = Math.min(WIDEST_NAME, width * NAMES_GET)
  const longest = Math.max(0, ...names.map(({ length }) => length)) * PX_PER_CHARACTER + INDENT
  return columns.map((column) =>
    column.id === 'name' ? { ...column, width: Math.max(column.width, Math.min(most, longest)) } : column,
  )
}
