import type { Edit } from '@stagger/planner'
import { yOf } from '../chart-geometry/marks.ts'
import { noFloat } from '#words/timeline.ts'
import type { OutlineRow } from '../plan-view/outline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { type Column, type RowTexts, rowTexts } from './columns.ts'
import { editableText, GridCellEdit } from './grid-cell-edit.tsx'
import css from './timeline.module.css'
import type { GridFocus } from './use-grid-focus.ts'

/** What a person does to a row with the pointer, or to end an edit. */
export type RowAct =
  | { readonly kind: 'fold' }
  | { readonly kind: 'select' | 'edit'; readonly column: number | null }
  | { readonly kind: 'end-edit' }

type GridRowProps = {
  readonly view: PlanView
  readonly row: OutlineRow
  readonly index: number
  readonly columns: readonly Column[]
  readonly focus: GridFocus | undefined
  readonly editing: GridFocus | undefined
  readonly isSelected: boolean
  readonly onTyped: (edit: Edit) => Promise<unknown>
  readonly onAct: (act: RowAct) => void
}

/** A row of the tree grid. It says itself as one sentence; its cells are there for who walks them. */
export function GridRow({ view, row, index, columns, focus, editing, isSelected, onTyped, onAct }: GridRowProps) {
  const texts = rowTexts(view, row)
  return (
    <div
      role="row"
      className={`${css['row']} hue-${row.hue}`}
      style={{ top: yOf(index) }}
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-expanded={row.isExpanded}
      aria-selected={isSelected}
      aria-label={texts.sentence}
      tabIndex={focus?.column === null ? 0 : -1}
      data-row={row.key}
      data-level={row.level}
      onClick={() => onAct({ kind: 'select', column: null })}
    >
      {columns.map((column, i) => (
        <Cell
          key={column.id}
          at={i}
          column={column}
          row={row}
          texts={texts}
          isFocused={focus?.column === i}
          isEditing={editing?.column === i}
          onTyped={onTyped}
          onAct={onAct}
        />
      ))}
    </div>
  )
}

type CellProps = {
  readonly at: number
  readonly column: Column
  readonly row: OutlineRow
  readonly texts: RowTexts
  readonly isFocused: boolean
  readonly isEditing: boolean
  readonly onTyped: (edit: Edit) => Promise<unknown>
  readonly onAct: (act: RowAct) => void
}

function Cell({ at, column: { id, width }, row, texts, isFocused, isEditing, onTyped, onAct }: CellProps) {
  const canEdit = row.activity !== undefined && editableText(row.activity, id) !== undefined
  return (
    <span
      role={id === 'name' ? 'rowheader' : 'gridcell'}
      className={css['cell']}
      data-id={id}
      data-column={at}
      data-critical={(id === 'float' && row.isCritical && texts.float !== '') || undefined}
      title={id === 'float' && row.isCritical ? noFloat : texts[id]}
      style={{ width }}
      tabIndex={isFocused ? 0 : -1}
      onDoubleClick={() => canEdit && onAct({ kind: 'edit', column: at })}
    >
      {id === 'name' && row.isExpanded !== undefined && (
        <Twisty isExpanded={row.isExpanded} onFold={() => onAct({ kind: 'fold' })} />
      )}
      {isEditing && row.activity && canEdit ? (
        <GridCellEdit activity={row.activity} column={id} onTyped={onTyped} onEnd={() => onAct({ kind: 'end-edit' })} />
      ) : (
        <span className={css['text']}>{texts[id]}</span>
      )}
    </span>
  )
}

/** The triangle that folds; the keyboard folds with the arrows, so it is no tab stop of its own. */
const Twisty = ({ isExpanded, onFold }: { isExpanded: boolean; onFold: () => void }) => (
  <span
    className={css['twisty']}
    aria-hidden="true"
    data-testid="twisty"
    onClick={(event) => {
      event.stopPropagation()
      onFold()
    }}
  >
    {isExpanded ? '▾' : '▸'}
  </span>
)
