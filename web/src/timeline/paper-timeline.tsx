import type { Forecast } from '@stagger/planner'
import { PeopleOnPaper } from '../capacity/capacity-strip.tsx'
import { rowAt } from '../chart-geometry/marks.ts'
import type { Span } from '../chart-geometry/time-scale.ts'
import { columnNames } from '#words/timeline.ts'
import type { Baseline } from '../plan-view/baseline.ts'
import type { PersonLoad } from '../plan-view/headline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { Layers, useDrawnLinks } from './chart.tsx'
import { type Column, rowTexts } from './columns.ts'
import type { DrawnLink } from './drawn-links.ts'
import { marksDrawer } from './drawn-marks.ts'
import { paperAxis } from './paper-axis.ts'
import { PaperRows, PaperSheets } from './paper-rows.tsx'
import { settledAt } from './settled.ts'
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
  <PaperSheets render={(width) => <OneLie {...props} width={width} />} />
)

function OneLie({ width, ...props }: PaperTimelineProps & { readonly width: number }) {
  const { view, outline, forecast, loads, span, columnsFor } = props
  const { rows } = outline
  const settled = settledAt(view)
  const axis = paperAxis({ span, columns: columnsFor(width), names: rows.map(({ name }) => name), width })
  const { scale } = axis
  const range = { first: 0, last: rows.length - 1 }
  const links = linksByRow(useDrawnLinks({ ...props, axis, range, settled }), rows.length)
  const marks = marksDrawer({ view, rows, scale, seen: axis.view, forecast, settled })
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
        renderRow={(index, frame) => (
          <Layers
            {...props}
            axis={axis}
            range={{ first: index, last: index }}
            frame={frame}
            drawn={marks({ first: index, last: index })}
            links={links[index] ?? []}
          />
        )}
      />
      {loads && <PeopleOnPaper view={view} loads={loads} axis={axis} />}
    </>
  )
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
