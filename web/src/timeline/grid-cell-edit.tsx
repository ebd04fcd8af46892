import type { Activity, Edit } from '@stagger/planner'
import { type KeyboardEvent, useId, useState } from 'react'
import type { ApiProblem } from '../api/client.ts'
import { refusal } from '#words/everywhere.ts'
import { columnNames, typedFault } from '#words/timeline.ts'
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
  readonly onTyped: (edit: Edit) => Promise<unknown>
  readonly onEnd: () => void
}

/** A field over a cell. Enter takes, Escape leaves; what cannot be read or stored is said beside the field and kept. */
export function GridCellEdit({ activity, column, onTyped, onEnd }: GridCellEditProps) {
  // While it is sent the change is drawn already: what stood here is what the field was opened with.
  const [before] = useState(editableText(activity, column) ?? '')
  const [text, setText] = useState(before)
  const [fault, setFault] = useState<string>()
  const faultId = useId()
  const [isSending, setIsSending] = useState(false)
  const take = () => {
    if (isSending) return
    if (text.trim() === before) return onEnd()
    const edit = editFrom(activity, column, text)
    if (typeof edit === 'string') return setFault(typedFault(edit))
    setFault(undefined)
    setIsSending(true)
    onTyped(edit).then(onEnd, (problem: ApiProblem) => {
      setFault(refusal(problem))
      setIsSending(false)
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter') take()
    if (event.key === 'Escape' && !isSending) onEnd()
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
        readOnly={isSending}
        // What was typed is kept beside the sentence about it; only Escape drops it then.
        onBlur={() => !isSending && !fault && onEnd()}
      />
      {fault && (
        <span id={faultId} role="alert" className={css['fault']}>
          {fault}
        </span>
      )}
    </span>
  )
}
