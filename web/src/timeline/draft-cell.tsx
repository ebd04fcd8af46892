import type { Edit } from '@stagger/planner'
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
  /** `id` of the activity that it became; undefined when it was dropped. */
  readonly onEnd: (id: string | undefined) => void
}

const LONGEST_NAME = 200

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
    onTyped(draftEdit(typing.view, draft, text, id)).then(
      () => onEnd(id),
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
