import type { Forecast } from '@stagger/planner'
import type { ReactNode } from 'react'
import { ROW_HEIGHT, yOf } from '../chart-geometry/marks.ts'
import type { Rect } from '../chart-geometry/time-scale.ts'
import { Sheets } from '../frame/sheets.tsx'
import type { PlanView } from '../plan-view/plan-view.ts'
import { Axis } from './axis.tsx'
import { widthOf } from './columns.ts'
import { HatchPatterns } from './mark.tsx'
import css from './paper-rows.module.css'
import timeline from './timeline.module.css'
import { useAxisLabels } from './use-axis-labels.ts'
import type { TimeAxis } from './use-time-axis.ts'

/** A row for the printer. */
type PaperRow<Id extends string> = {
  readonly key: string
  readonly level: number
  readonly texts: Readonly<Record<Id, string>>
  /** The cell that says something bad. */
  readonly critical: Id | undefined
}

type PaperRowsProps<Id extends string> = {
  readonly view: PlanView
  readonly forecast: Forecast | undefined
  readonly axis: Pick<TimeAxis<Id>, 'scale' | 'columns' | 'view'>
  readonly names: Readonly<Record<Id, string>>
  readonly rows: readonly PaperRow<Id>[]
  /** The drawing of row `index`, in px of a chart of all rows; lines that run through the rows lie in `frame`. */
  readonly renderRow: (index: number, frame: Rect) => ReactNode
}

/** What has rows, for the printer. */
export const PaperSheets = ({ render }: { readonly render: (width: number) => ReactNode }) => (
  <>
    <Patterns />
    <Sheets render={render} />
  </>
)

/** Hatching is found by its name, and only where it is not hidden: those on the screen are. */
const Patterns = () => (
  <svg className="visually-hidden" aria-hidden="true">
    <HatchPatterns />
  </svg>
)

/** Rows on paper: a table with its head, the time axis in it, on every sheet, and no row cut in two. */
export function PaperRows<Id extends string>({ view, forecast, axis, names, rows, renderRow }: PaperRowsProps<Id>) {
  const { scale, columns } = axis
  const { labels, headHeight } = useAxisLabels(view, scale, forecast)
  return (
    <table className={css['table']} style={{ width: widthOf(columns) + scale.width + 1 }}>
      <colgroup>
        {columns.map(({ id, width }) => (
          <col key={id} style={{ width }} />
        ))}
        <col style={{ width: scale.width + 1 }} />
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ id }) => (
            <th key={id} data-id={id} scope="col">
              {names[id]}
            </th>
          ))}
          <th className={css['picture']}>
            <Axis view={view} axis={axis} labels={labels} height={headHeight} onSelect={() => {}} />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, level, texts, critical }, index) => (
          <tr key={key} data-level={level}>
            {columns.map(({ id }) => (
              <td key={id} data-id={id} data-critical={id === critical || undefined}>
                {texts[id]}
              </td>
            ))}
            <td className={css['picture']}>
              <svg className={timeline['svg']} {...boxOf(index, scale.width)} aria-hidden="true">
                {renderRow(index, frameOf(index, scale.width))}
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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

/**
 * What runs through row `index` is drawn in this: from a row in which dashes begin, so that they go on from row to row,
 * and past the row at either side, where the ends of what runs through it are not seen.
 */
function frameOf(index: number, width: number): Rect {
  const first = index - (index % DASHES_MEET) - DASHES_MEET
  return { x: 0, y: yOf(first), width, height: yOf(index + 2 - first) }
}
