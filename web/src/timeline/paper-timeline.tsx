import type { Forecast } from '@stagger/planner'
import { PeopleOnPaper } from '../capacity/capacity-strip.tsx'
import { ROW_HEIGHT, rowAt, yOf } from '../chart-geometry/marks.ts'
import { type Rect, type Span, timeScale } from '../chart-geometry/time-scale.ts'
import { Sheets } from '../frame/sheets.tsx'
import { columnNames } from '#words/timeline.ts'
import type { Baseline } from '../plan-view/baseline.ts'
import type { PersonLoad } from '../plan-view/headline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { Layers, useDrawnLinks } from './chart.tsx'
import { type Column, rowTexts, widthOf } from './columns.ts'
import type { DrawnLink } from './drawn-links.ts'
import { marksDrawer } from './drawn-marks.ts'
import { HatchPatterns } from './mark.tsx'
import { PaperRows } from './paper-rows.tsx'
import css from './timeline.module.css'
import type { OutlineState } from './use-outline.ts'
import type { Shown } from './use-shown.ts'

type PaperTimelineProps = {
  readonly view: PlanView
  readonly outline: OutlineState
  readonly shown: Shown
  readonly forecast: Forecast | undefined
  readonly baseline: Baseline | undefined
  /** Who is how busy; undefined where that is not wanted, or not counted yet. */
  readonly loads: readonly PersonLoad[] | undefined
  readonly span: Span
  readonly columnsFor: (width: number) => readonly Column[]
}

/** The Timeline for the printer: every row, with all of the time beside it. */
export const PaperTimeline = (props: PaperTimelineProps) => (
  <>
    <Patterns />
    <Sheets render={(width) => <OneLie {...props} width={width} />} />
  </>
)

/** Hatching is found by its name, and only where it is not hidden: those on the screen are. */
const Patterns = () => (
  <svg className="visually-hidden" aria-hidden="true">
    <HatchPatterns />
  </svg>
)

/** Two px narrower than the sheet: the lines beside the picture count. */
const LINES = 2

function OneLie({ width, ...props }: PaperTimelineProps & { readonly width: number }) {
  const { view, outline, forecast, loads, span, columnsFor } = props
  const columns = withRoomForNames(columnsFor(width), outline.rows, width)
  const gridWidth = widthOf(columns)
  const scale = timeScale(span, 'fit', width - LINES - gridWidth)
  const axis = { scale, columns, gridWidth, view: { from: 0, to: scale.width } }
  const { rows } = outline
  const range = { first: 0, last: rows.length - 1 }
  const links = linksByRow(useDrawnLinks({ ...props, axis, range }), rows.length)
  const marks = marksDrawer({ view, rows, scale, seen: axis.view, forecast, isFirst: false })
  return (
    <>
      <PaperRows
        view={view}
        forecast={forecast}
        axis={axis}
        names={columnNames}
        rows={rows.map((row) => ({
          key: row.key,
          level: row.level,
          texts: rowTexts(view, row, { numbers: outline.numbers }),
          critical: row.isCritical ? 'float' : undefined,
        }))}
        renderRow={(index) => (
          <svg className={css['svg']} {...boxOf(index, scale.width)} aria-hidden="true">
            <Layers
              {...props}
              isFirst={false}
              axis={axis}
              range={{ first: index, last: index }}
              frame={frameOf(index, scale.width)}
              drawn={marks({ first: index, last: index })}
              links={links[index] ?? []}
            />
          </svg>
        )}
      />
      {loads && <PeopleOnPaper view={view} loads={loads} axis={axis} />}
    </>
  )
}

const PX_PER_CHARACTER = 6.3
/** How far the names of activities are indented. */
const INDENT = 34
const WIDEST_NAME = 300
const NAMES_GET = 0.37

/** On paper nothing is pointed at to read it whole: names have the room that the longest needs, up to a point. */
function withRoomForNames(columns: readonly Column[], rows: OutlineState['rows'], paper: number): readonly Column[] {
  const most = Math.min(WIDEST_NAME, paper * NAMES_GET)
  const longest = Math.max(0, ...rows.map(({ name }) => name.length)) * PX_PER_CHARACTER + INDENT
  return columns.map((column) =>
    column.id === 'name' ? { ...column, width: Math.max(column.width, Math.min(most, longest)) } : column,
  )
}

/** The part of a chart that is row `index`, as an element of its own. */
const boxOf = (index: number, width: number) => ({
  width,
  height: ROW_HEIGHT,
  viewBox: `0 ${yOf(index)} ${width} ${ROW_HEIGHT}`,
})

/** Rows after which every dash of the lines through them begins anew. */
const DASHES_MEET = 7

/** Where the lines through row `index` are drawn: from a row in which their dashes begin, so that they go on from row to row. */
function frameOf(index: number, width: number): Rect {
  const first = index - (index % DASHES_MEET)
  return { x: 0, y: yOf(first), width, height: yOf(index + 1 - first) }
}

/** For each row the links that run through it. */
function linksByRow(links: readonly DrawnLink[], rows: number): readonly (readonly DrawnLink[])[] {
  const found = Array.from({ length: rows }, (): DrawnLink[] => [])
  for (const link of links) {
    const through = link.corners.map(({ y }) => rowAt(y))
    for (let row = Math.min(...through); row <= Math.max(...through); row++) found[row]?.push(link)
  }
  return found
}
