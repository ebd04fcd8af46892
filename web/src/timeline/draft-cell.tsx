import { type Edit, LONGEST_NAME } from '@stagger/planner'
import { useState } from 'react'
import type { ApiProblem } from '../api/client.ts'
import { refusal } from '#words/everywhere.ts'
import { newMilestoneHint, newRowHint, newRowName, typedFault } from '#words/grid.ts'
import { type DraftRow, draftEdit } from '../plan-view/row-edits.ts'
import type { Typing } from './cell-edits.ts'
import { CellField } from './cell-field.tsx'

type DraftCellProps = {
  readonly typing: Typing
  readonly draft: DraftRow
  readonly onTyped: (edit: Edit) => Promise<unknown>
  /** The activity that it became; undefined when it was dropped. */
  readonly onEnd: (added: { readonly id: string; readonly name: string } | undefined) => void
}

/** The name of a row that is not in the plan yet. Without a name it leaves no trace. */
export function DraftCell({ typing, draft, onTyped, onEnd }: DraftCellProps) {
  const [fault, setFault] = useState<string>()
  const [isSending, setIsSending] = useState(false)
  const take = (text: string) => {
    if (text.trim() === '') return onEnd(undefined)
    if (text.trim().length > LONGEST_NAME) return setFault(typedFault('name-too-long'))
    const id = typing.freshId()
    setFault(undefined)
    setIsSending(true)
    const edit = draftEdit(typing.view, draft, text, id)
    // The view in which it has its name is not this one.
    const name = edit.kind === 'addActivity' ? edit.activity.name : text.trim()
    onTyped(edit).then(
      () => onEnd({ id, name }),
      (problem: ApiProblem) => {
        setIsSending(false)
        setFault(refusal(problem))
      },
    )
  }
  return (
    <CellField
      label={newRowName}
      initial=""
      placeholder={draft.kind === 'milestone' ? newMilestoneHint : newRowHint}
      isSending={isSending}
      fault={fault}
      onText={() => setFault(undefined)}
      onTake={take}
      onDrop={() => onEnd(undefined)}
    />
  )
}
