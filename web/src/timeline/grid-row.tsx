import type { Edit } from '@stagger/planner'
import { memo, type MouseEvent, type PointerEvent, useState } from 'react'
import { yOf } from '../chart-geometry/marks.ts'
import { dragRow, rowActions, rowDetails } from '#words/grid.ts'
import type { OutlineRow } from '../plan-view/outline-rows.ts'
import { editableText, type Typing } from './cell-edits.ts'
import type { Leaving } from './cell-field.tsx'
import { surelyFits } from './cell-fit.ts'
import { cellTitle, type Column, type RowTexts, rowTexts } from './columns.ts'
import { GridCellEdit } from './grid-cell-edit.tsx'
import grid from './grid.module.css'
import css from './timeline.module.css'
import { useSettled } from './settled.ts'
import type { GridFocus } from './use-grid-focus.ts'

/** What a person does to a row with the pointer, or to end an edit. */
export type RowAct =
  | { readonly kind: 'fold' | 'pick' | 'extend' | 'details' }
  | { readonly kind: 'select' | 'edit'; readonly column: number | null }
  | { readonly kind: 'menu'; readonly x: number; readonly y: number }
  | { readonly kind: 'drag'; readonly event: PointerEvent }
  | { readonly kind: 'held'; readonly isHeld: boolean; readonly text: string | undefined }
  | { readonly kind: 'end-edit'; readonly leaving: Leaving }

type GridRowProps = {
  readonly typing: Typing
  readonly row: OutlineRow
  readonly index: number
  readonly columns: readonly Column[]
  readonly focus: GridFocus | undefined
  readonly editing: GridFocus | undefined
  readonly isSelected: boolean
  readonly onTyped: (edit: Edit, seen: number) => Promise<unknown>
  /** The same function for all rows, so that a row is drawn anew only when it changes. */
  readonly onActOn: (row: OutlineRow, act: RowAct) => void
}

/** A row of the tree grid. It says itself as one sentence; its cells are there for who walks them. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { typing, row, index, columns, focus, editing, isSelected, onTyped, onActOn } = props
  const [isUnder, setUnder] = useState(false)
  const onAct = (act: RowAct) => onActOn(row, act)
  const said = useSettled().rowOf(row) ?? null
  const texts = rowTexts(typing.view, row, { numbers: typing.numbers, said })
  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (event.shiftKey) return onAct({ kind: 'extend' })
    if (event.ctrlKey || event.metaKey) return onAct({ kind: 'pick' })
    const at = columnAt(event.target)
    const id = at === null ? undefined : columns[at]?.id
    // A phase is opened by a click, and renamed by F2 or a double click; a cell of an activity is edited at once.
    if (id && row.activity && editableText(typing, row, id) !== undefined) return onAct({ kind: 'edit', column: at })
    return onAct({ kind: 'select', column: null })
  }
  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const at = columnAt(event.target)
    const id = at === null ? undefined : columns[at]?.id
    // What cannot be typed of a cost stands in the budget.
    if (id && (id === 'cost' || editableText(typing, row, id) !== undefined)) onAct({ kind: 'edit', column: at })
  }
  return (
    <div
      role="row"
      className={`${css['row']} ${grid['row']} hue-${row.hue}`}
      style={{ top: yOf(index) }}
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-expanded={row.isExpanded}
      aria-selected={isSelected}
      aria-label={texts.sentence}
      tabIndex={focus?.column === null ? 0 : -1}
      data-row={row.key}
      data-level={row.level}
      data-editing={editing !== undefined || undefined}
      onPointerEnter={() => setUnder(true)}
      onPointerLeave={() => setUnder(false)}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onContextMenu={(event) => {
        event.preventDefault()
        onAct({ kind: 'menu', x: event.clientX, y: event.clientY })
      }}
    >
      {row.level > 1 && (isUnder || isSelected || focus) && (
        <Handle onDown={(event) => onAct({ kind: 'drag', event })} />
      )}
      {columns.map((column, i) => (
        <Cell
          key={column.id}
          at={i}
          column={column}
          row={row}
          typing={typing}
          texts={texts}
          isCritical={said?.isCritical ?? false}
          isFocused={focus?.column === i}
          isEditing={editing?.column === i}
          isUnder={isUnder}
          onTyped={onTyped}
          onAct={onAct}
        />
      ))}
    </div>
  )
})

/** The column that something of a row lies in. */
function columnAt(target: EventTarget): number | null {
  const cell = target instanceof HTMLElement ? target.closest('[aria-colindex]') : null
  return cell ? Number(cell.getAttribute('aria-colindex')) - 1 : null
}

/** Where a row is taken to be moved with the pointer; keys move it too, so it is no tab stop. */
const Handle = ({ onDown }: { onDown: (event: PointerEvent) => void }) => (
  <span
    className={grid['handle']}
    title={dragRow}
    aria-hidden="true"
    data-testid="handle"
    onPointerDown={onDown}
    onClick={(event) => event.stopPropagation()}
  >
    ⠿
  </span>
)

type CellProps = {
  readonly at: number
  readonly column: Column
  readonly row: OutlineRow
  readonly typing: Typing
  readonly texts: RowTexts
  readonly isCritical: boolean
  readonly isFocused: boolean
  readonly isEditing: boolean
  /** The pointer is over the row. */
  readonly isUnder: boolean
  readonly onTyped: (edit: Edit, seen: number) => Promise<unknown>
  readonly onAct: (act: RowAct) => void
}

function Cell(props: CellProps) {
  const { at, column, row, typing, texts, isCritical, isFocused, isEditing, isUnder, onTyped, onAct } = props
  const { id } = column
  return (
    <span
      role={id === 'name' ? 'rowheader' : 'gridcell'}
      className={`${css['cell']} ${grid['cell']}`}
      data-id={id}
      data-editing={isEditing || undefined}
      data-fits={(id !== 'name' && surelyFits(texts[id], column.width)) || undefined}
      data-critical={(id === 'float' && isCritical) || undefined}
      title={isUnder ? (cellTitle(typing.view, row, id) ?? texts[id]) : undefined}
      aria-colindex={at + 1}
      tabIndex={isFocused ? 0 : undefined}
    >
      {id === 'name' && row.isExpanded !== undefined && (
        <Twisty isExpanded={row.isExpanded} onFold={() => onAct({ kind: 'fold' })} />
      )}
      {isEditing ? (
        <GridCellEdit
          typing={typing}
          row={row}
          column={id}
          onTyped={onTyped}
          onHeld={(isHeld, text) => onAct({ kind: 'held', isHeld, text })}
          onEnd={(leaving) => onAct({ kind: 'end-edit', leaving })}
        />
      ) : (
        texts[id]
      )}
      {id === 'name' && isUnder && !isEditing && <RowButtons name={row.name} onAct={onAct} />}
    </span>
  )
}

/** What the pointer finds at the end of a name: the details and everything else; keys have ways of their own. */
const RowButtons = ({ name, onAct }: { name: string; onAct: (act: RowAct) => void }) => (
  <span className={grid['rowButtons']} aria-hidden="true">
    <button
      type="button"
      tabIndex={-1}
      title={rowDetails(name)}
      onClick={(event) => {
        event.stopPropagation()
        onAct({ kind: 'details' })
      }}
    >
      ›
    </button>
    <button
      type="button"
      tabIndex={-1}
      title={rowActions(name)}
      onClick={(event) => {
        event.stopPropagation()
        const box = event.currentTarget.getBoundingClientRect()
        onAct({ kind: 'menu', x: box.left, y: box.bottom })
      }}
    >
      ⋯
    </button>
  </span>
)

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
