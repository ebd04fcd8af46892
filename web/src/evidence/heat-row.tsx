import { yOf } from '../chart-geometry/marks.ts'
import type { RegisterRow } from '../evidence-view/register-rows.ts'
import { registerRowSentence } from '#words/evidence.ts'
import type { Column } from '../timeline/columns.ts'
import css from '../timeline/timeline.module.css'
import type { GridFocus } from '../timeline/use-grid-focus.ts'
import { type RegisterColumnId, registerTexts } from './register-columns.ts'

type HeatRowProps = {
  readonly row: RegisterRow
  readonly index: number
  readonly columns: readonly Column<RegisterColumnId>[]
  readonly focus: GridFocus | undefined
  readonly isSelected: boolean
  readonly onSelect: () => void
  readonly onFold: () => void
}

/** A row of the tree grid: an area, or a control. It says itself as one sentence. */
export function HeatRow({ row, index, columns, focus, isSelected, onSelect, onFold }: HeatRowProps) {
  const texts = registerTexts(row)
  return (
    <div
      role="row"
      className={css['row']}
      style={{ top: yOf(index) }}
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-expanded={row.isExpanded}
      aria-selected={isSelected}
      aria-label={registerRowSentence(texts.name, row.counts, row.about?.ownerName, row.about && texts.cadence)}
      tabIndex={focus?.column === null ? 0 : -1}
      data-row={row.key}
      data-level={row.level}
      onClick={row.about ? onSelect : onFold}
    >
      {columns.map(({ id, width }, at) => (
        <span
          key={id}
          role={id === 'name' ? 'rowheader' : 'gridcell'}
          className={css['cell']}
          data-id={id}
          aria-colindex={at + 1}
          data-critical={(id === 'missed' && texts.missed !== '') || undefined}
          title={texts[id]}
          style={{ width }}
          tabIndex={focus?.column === at ? 0 : -1}
        >
          {id === 'name' && row.isExpanded !== undefined && (
            <span className={css['twisty']} aria-hidden="true" data-testid="twisty">
              {row.isExpanded ? '▾' : '▸'}
            </span>
          )}
          {texts[id]}
        </span>
      ))}
    </div>
  )
}
