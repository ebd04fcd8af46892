import type { Column } from './columns.ts'
import css from './timeline.module.css'

type GridHeaderProps<Id extends string> = {
  readonly columns: readonly Column<Id>[]
  readonly names: Readonly<Record<Id, string>>
  readonly width: number
}

/** The names of the columns; stays in its corner while the rest scrolls. */
export const GridHeader = <Id extends string>({ columns, names, width }: GridHeaderProps<Id>) => (
  <div className={css['gridHeader']} role="row" aria-rowindex={1} style={{ width }}>
    {columns.map(({ id, width }) => (
      <span key={id} role="columnheader" className={css['cell']} data-id={id} style={{ width }}>
        {names[id]}
      </span>
    ))}
  </div>
)
