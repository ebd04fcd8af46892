import { type PointerEvent, useState } from 'react'
import { textWidth } from '../chart-geometry/marks.ts'
import { columnLongName, resizeHint } from '#words/grid.ts'
import { columnNames } from '#words/timeline.ts'
import { columnBefore, movedBefore, resized } from './column-settings.ts'
import { type Column, type ColumnId, widthOf } from './columns.ts'
import { followPointer } from './follow-pointer.ts'
import grid from './grid.module.css'
import css from './timeline.module.css'
import { changeColumns } from './use-columns.ts'

type ColumnHeadsProps = {
  readonly columns: readonly Column[]
  readonly width: number
  /** The longest texts of a column, to fit it to them. */
  readonly textsOf: (id: ColumnId) => readonly string[]
}

/** The names of the columns. Their right edges are dragged to resize, the names to reorder; the menu of columns has keys for both. */
export function ColumnHeads({ columns, width, textsOf }: ColumnHeadsProps) {
  const [dropBefore, setDropBefore] = useState<{ id: ColumnId | undefined }>()
  const drop = dropBefore && edgeOf(columns, dropBefore.id)
  return (
    <div className={css['gridHeader']} role="row" aria-rowindex={1} style={{ width }}>
      {columns.map(({ id, width: now }, i) => (
        <span
          key={id}
          role="columnheader"
          className={`${css['cell']} ${grid['head']}`}
          data-id={id}
          aria-colindex={i + 1}
          title={columnLongName(id)}
          style={{ width: now }}
          onPointerDown={(event) =>
            reorder(event, columns, {
              onOver: (before) => setDropBefore({ id: before }),
              onDrop: (before) => changeColumns((settings) => movedBefore(settings, id, before)),
              onEnd: () => setDropBefore(undefined),
            })
          }
        >
          <span className={grid['headName']}>{columnNames[id]}</span>
          <span
            className={grid['resizer']}
            title={resizeHint}
            aria-hidden="true"
            data-testid={`resize-${id}`}
            onPointerDown={(event) => resize(event, id, now)}
            onDoubleClick={() => changeColumns((settings) => resized(settings, id, fitting(id, textsOf(id))))}
          />
        </span>
      ))}
      {drop !== undefined && <span className={grid['headDrop']} style={{ left: drop - 1 }} aria-hidden="true" />}
    </div>
  )
}

const edgeOf = (columns: readonly Column[], before: ColumnId | undefined): number => {
  const at = columns.findIndex(({ id }) => id === before)
  return widthOf(at === -1 ? columns : columns.slice(0, at))
}

/** Px that a name needs besides its text: how far it is indented, and its buttons. */
const NAME_NEEDS = 104
const CELL_NEEDS = 16

const fitting = (id: ColumnId, texts: readonly string[]): number =>
  Math.max(...texts.map((text) => textWidth(text) * FONT_RATIO), 0) + (id === 'name' ? NAME_NEEDS : CELL_NEEDS)
/** Names are a little larger than the chart's labels, for which `textWidth` is made. */
const FONT_RATIO = 1.12

/** Follows the pointer with the edge of a column; Escape gives it its old place. */
function resize(event: PointerEvent, id: ColumnId, width: number): void {
  event.stopPropagation()
  if (event.button !== 0) return
  const to = (px: number) => changeColumns((settings) => resized(settings, id, px))
  followPointer(event, {
    onMove: ({ dx }) => to(width + dx),
    onDrop: ({ dx }) => to(width + dx),
    onClick: () => {},
    onCancel: () => to(width),
  })
}

type Reordering = {
  readonly onOver: (before: ColumnId | undefined) => void
  readonly onDrop: (before: ColumnId | undefined) => void
  readonly onEnd: () => void
}

function reorder(event: PointerEvent, columns: readonly Column[], { onOver, onDrop, onEnd }: Reordering): void {
  if (event.button !== 0) return
  const left = event.currentTarget.parentElement?.getBoundingClientRect().left ?? 0
  followPointer(event, {
    onMove: ({ x }) => onOver(columnBefore(columns, x - left)),
    onDrop: ({ x }) => {
      onDrop(columnBefore(columns, x - left))
      onEnd()
    },
    onClick: onEnd,
    onCancel: onEnd,
  })
}
