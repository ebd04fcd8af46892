import type { Activity, Edit } from '@stagger/planner'
import { type KeyboardEvent, useId, useState } from 'react'
import { columnNames, typedFault } from '../messages.ts'
import { durationEdit, durationText } from '../plan-view/duration.ts'
import type { ColumnId } from './columns.ts'
import css from './timeline.module.css'

/** What stands in the field when a cell is opened; undefined where there is nothing to type. */
export function editableText(activity: Activity, column: ColumnId): string | undefined {
  if (column === 'name') return activity.name
  if (column !== 'duration' || !activity.estimate) return undefined
  return durationText({ value: activity.estimate.likely, unit: activity.estimate.unit })
}

/** The edit that `text` in `column` means, or the code of what is wrong with it. */
function editFrom(activity: Activity, column: ColumnId, text: string): Edit | string {
  if (column === 'duration') return durationEdit(activity, text)
  const name = text.trim()
  return name === '' ? 'name-empty' : { kind: 'renameActivity', activityId: activity.id, name }
}

type GridCellEditProps = {
  readonly activity: Activity
  readonly column: ColumnId
  readonly onEnd: (edit: Edit | undefined) => void
}

/** A field over a cell. Enter takes, Escape leaves; what cannot be read is said beside the field and kept. */
export function GridCellEdit({ activity, column, onEnd }: GridCellEditProps) {
  const before = editableText(activity, column) ?? ''
  const [text, setText] = useState(before)
  const [fault, setFault] = useState<string>()
  const faultId = useId()
  const take = () => {
    if (text.trim() === before) return onEnd(undefined)
    const edit = editFrom(activity, column, text)
    return typeof edit === 'string' ? setFault(edit) : onEnd(edit)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter') take()
    if (event.key === 'Escape') onEnd(undefined)
  }
  return (
    <span
      className={css['edit']}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <input
        // The person asked for this field with Enter or a double click: it takes the focus.
        autoFocus
        value={text}
        maxLength={200}
        aria-label={`${columnNames[column]} of ${activity.name}`}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? faultId : undefined}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setFault(undefined)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => onEnd(undefined)}
      />
      {fault && (
        <span id={faultId} role="alert" className={css['fault']}>
          {typedFault(fault)}
        </span>
      )}
    </span>
  )
}
