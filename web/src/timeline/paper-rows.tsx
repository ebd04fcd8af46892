import type { Forecast } from '@stagger/planner'
import type { ReactNode } from 'react'
import type { PlanView } from '../plan-view/plan-view.ts'
import { Axis } from './axis.tsx'
import { widthOf } from './columns.ts'
import css from './paper-rows.module.css'
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
  /** The drawing beside row `index`. */
  readonly renderRow: (index: number) => ReactNode
}

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
            <td className={css['picture']}>{renderRow(index)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
