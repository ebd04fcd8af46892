import { type Edit, PlanningError } from '@stagger/planner'
import { useEffect, useRef, useState } from 'react'
import type { ApiProblem } from '../api/client.ts'
import { refusal } from '#words/everywhere.ts'
import { cellName, changedMeanwhile, rowChangedMeanwhile, typedBefore } from '#words/grid.ts'
import { showProblem } from '../notices.ts'
import type { OutlineRow } from '../plan-view/outline-rows.ts'
import { editableText, typedInto, type Typing } from './cell-edits.ts'
import { CellField, type Leaving } from './cell-field.tsx'
import { suggestionsFor } from './cell-suggestions.ts'
import type { ColumnId } from './columns.ts'
import { refusalText } from './proposal-text.ts'

type GridCellEditProps = {
  readonly typing: Typing
  readonly row: OutlineRow
  readonly column: ColumnId
  /** Sends what was typed on the revision that was seen; fails when it is refused. */
  readonly onTyped: (edit: Edit, seen: number) => Promise<unknown>
  /** What was typed so far, and whether something is wrong with it, so that the field must not be left for another one. */
  readonly onHeld: (isHeld: boolean, text: string | undefined) => void
  readonly onEnd: (leaving: Leaving) => void
}

/**
 * A cell that is being typed into. It remembers the revision at which it was opened: what somebody else changed since
 * is said and nothing is overwritten unseen; what was typed stays until it is stored or dropped.
 */
export function GridCellEdit({ typing, row, column, onTyped, onHeld, onEnd }: GridCellEditProps) {
  const now = editableText(typing, row, column) ?? ''
  // While it is sent the change is drawn already: what stood here is what the field was opened with.
  const [opened] = useState({ text: now, revision: typing.view.revision })
  const [fault, setFaultText] = useState<string>()
  const [isSending, setIsSending] = useState(false)
  const [wasRefused, setWasRefused] = useState(false)
  const isThere = useRef(true)
  const typedText = useRef<string>(undefined)
  // Whether the field is still on the page is known to the document only: a late refusal is said elsewhere then.
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])
  const setFault = (text: string | undefined) => {
    setFaultText(text)
    onHeld(text !== undefined, typedText.current)
  }
  const isChanged = !isSending && now !== opened.text
  const take = (text: string, leaving: 'taken' | 'next') => {
    if (text.trim() === (isChanged ? now : opened.text).trim()) return onEnd(leaving)
    const typed = typedInto(typing, row, column, text)
    if (typed.fault !== undefined) return setFault(typed.fault)
    if (!typed.edit) return onEnd(leaving)
    setFault(undefined)
    setIsSending(true)
    // Whoever was told of the other change, and means theirs still, has seen the newest plan.
    const seen = isChanged || wasRefused ? typing.view.revision : opened.revision
    onTyped(typed.edit, seen).then(
      () => onEnd(leaving),
      (problem: ApiProblem | PlanningError) => {
        if (!isThere.current) return showProblem('typed', typedBefore(faultOf(problem), text), true)
        setIsSending(false)
        setWasRefused(true)
        setFault(faultOf(problem))
      },
    )
  }
  const faultOf = (problem: ApiProblem | PlanningError) => {
    if (problem instanceof PlanningError) return refusalText(typing.view, problem)
    return problem.code === 'revision-stale' ? rowChangedMeanwhile : refusal(problem)
  }
  return (
    <CellField
      label={cellName(column, row.name)}
      initial={opened.text}
      {...((column === 'who' || column === 'predecessors') && {
        suggestions: (text: string) => suggestionsFor(typing, row, column, text),
      })}
      isSending={isSending}
      fault={fault}
      note={isChanged ? changedMeanwhile(now) : undefined}
      onText={(text) => {
        typedText.current = text
        setFault(undefined)
      }}
      onTake={take}
      onDrop={() => onEnd('dropped')}
    />
  )
}
