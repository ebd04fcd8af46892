import { memo, useMemo } from 'react'
import { yOf } from '../chart-geometry/marks.ts'
import type { Column } from './columns.ts'
import { DraftCell } from './draft-cell.tsx'
import { GridRow } from './grid-row.tsx'
import grid from './grid.module.css'
import css from './timeline.module.css'
import type { Grid } from './use-grid.ts'
import { isDraft, type OutlineState } from './use-outline.ts'
import { useSlots } from './use-slots.ts'

type GridPaneProps = {
  readonly grid: Grid
  readonly outline: OutlineState
  readonly columns: readonly Column[]
  readonly width: number
  /** Of the rows to draw. */
  readonly indexes: readonly number[]
  readonly selected: string | undefined
}

/** The rows on screen, and where a dragged one would go. */
export const GridPane = memo(function GridPane(props: GridPaneProps) {
  const { grid: state, outline, columns, width, indexes, selected } = props
  const { focus, editing, selection, act, drop } = state
  const { rows } = outline
  const keys = useMemo(() => indexes.flatMap((index) => rows[index]?.key ?? []), [rows, indexes])
  const slots = useSlots(keys, focus.key)
  const isPicked = (key: string) => (selection.keys.size > 0 ? selection.keys.has(key) : selected === key)
  return (
    <div className={css['gridPane']} role="rowgroup" style={{ width }}>
      {indexes.map((index) => {
        const row = rows[index]
        if (!row) return null
        if (isDraft(row)) return <NewRow key={row.key} grid={state} outline={outline} index={index} columns={columns} />
        return (
          <GridRow
            key={slots.get(row.key)}
            typing={state.typing}
            row={row}
            index={index}
            columns={columns}
            focus={focus.key === row.key ? focus : undefined}
            editing={editing?.key === row.key ? editing : undefined}
            isSelected={isPicked(row.key)}
            onTyped={state.sendTyped}
            onActOn={act}
          />
        )
      })}
      {drop && <span className={grid['drop']} style={{ top: drop.y - 1 }} aria-hidden="true" />}
    </div>
  )
})

type NewRowProps = {
  readonly grid: Grid
  readonly outline: OutlineState
  readonly index: number
  readonly columns: readonly Column[]
}

/** A row that is being named. */
function NewRow({ grid: { typing, sendTyped, endDraft }, outline: { draft }, index, columns }: NewRowProps) {
  if (!draft) return null
  return (
    <div
      role="row"
      className={`${css['row']} ${grid['row']}`}
      style={{ top: yOf(index) }}
      aria-rowindex={index + 2}
      aria-level={3}
      data-row="draft"
      data-editing
      data-level={3}
    >
      {columns.map(({ id }) => (
        <span
          key={id}
          role={id === 'name' ? 'rowheader' : 'gridcell'}
          className={`${css['cell']} ${grid['cell']}`}
          data-id={id}
          data-editing={id === 'name' || undefined}
        >
          {id === 'name' && <DraftCell typing={typing} draft={draft} onTyped={sendTyped} onEnd={endDraft} />}
        </span>
      ))}
    </div>
  )
}
