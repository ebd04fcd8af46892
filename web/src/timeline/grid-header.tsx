import { columnNames } from '../messages.ts'
import type { Column } from './columns.ts'
import css from './timeline.module.css'

/** The names of the columns; stays in its corner while the rest scrolls. */
export const GridHeader = ({ columns, width }: { columns: readonly Column[]; width: number }) => (
  <div className={css['gridHeader']} role="row" aria-rowindex={1} style={{ width }}>
    {columns.map(({ id, width }) => (
      <span key={id} role="columnheader" className={css['cell']} data-id={id} style={{ width }}>
        {columnNames[id]}
      </span>
    ))}
  </div>
)
