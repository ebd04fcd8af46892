import { useRef, useState } from 'react'
import { rowIsGone, typedBefore } from '#words/grid.ts'
import { showProblem } from '../notices.ts'
import { phaseOfRow } from '../plan-view/phase-places.ts'
import { type PlanView, programKey } from '../plan-view/plan-view.ts'
import { editableText, type Typing } from './cell-edits.ts'
import type { Leaving } from './cell-field.tsx'
import type { GridFocus } from './use-grid-focus.ts'
import type { OutlineState } from './use-outline.ts'
import type { TimeAxis } from './use-time-axis.ts'

type CellEditing = {
  readonly view: PlanView
  readonly typing: Typing
  readonly outline: OutlineState
  readonly axis: TimeAxis
}

/** Which cell is typed into. What cannot be taken holds its field until it is mended or dropped. */
export function useCellEditor({ view, typing, outline: { rows, indexOf }, axis }: CellEditing) {
  const [editing, setEditing] = useState<GridFocus>()
  const isHeld = useRef(false)
  const typed = useRef<string>(undefined)
  const canEdit = (key: string, column: number): boolean => {
    const [row, id] = [rows[indexOf(key)], axis.columns[column]?.id]
    return row !== undefined && id !== undefined && editableText(typing, row, id) !== undefined
  }
  const open = (key: string, column: number): boolean => {
    if (!canEdit(key, column)) return false
    isHeld.current = false
    typed.current = undefined
    setEditing({ key, column })
    return true
  }
  /** Ends an edit; the cell to which the focus goes back, unless it went elsewhere meanwhile. */
  const end = (edited: GridFocus, leaving: Leaving): GridFocus | undefined => {
    isHeld.current = false
    const at = axis.columns.findIndex((_, i) => i > (edited.column ?? -1) && canEdit(edited.key, i))
    const next = leaving === 'next' && at !== -1 ? { key: edited.key, column: at } : undefined
    // Whoever clicked elsewhere meanwhile keeps what they clicked.
    const isElsewhere = document.activeElement !== document.body && !isInCell(axis.scroller.current, edited)
    setEditing((now) => (now?.key === edited.key && now.column === edited.column ? next : now))
    return next || isElsewhere ? undefined : edited
  }
  if (editing && indexOf(editing.key) === -1) {
    // Folded or filtered away, or gone from the plan: the field goes with its row.
    setEditing(undefined)
    const text = typed.current
    // What was typed stays to be copied: nobody else has it.
    if (!isInPlan(view, editing.key)) showProblem('typed', text ? typedBefore(rowIsGone, text) : rowIsGone, true)
  }
  return {
    editing,
    open,
    end,
    /** What was typed so far, and whether the field must not be left with it. */
    hold: (held: boolean, text: string | undefined) => {
      isHeld.current = held
      typed.current = text
    },
    /** Whether a field must not be left; then it has the focus again. */
    holds: (): boolean => {
      if (!editing || !isHeld.current) return false
      axis.scroller.current?.querySelector<HTMLInputElement>('[role=row] input[aria-invalid=true]')?.focus()
      return true
    },
  }
}

const isInPlan = (view: PlanView, key: string): boolean =>
  view.activity(key) !== undefined ||
  phaseOfRow(view, key) !== undefined ||
  view.plan.programs.some(({ id }) => programKey(id) === key)

const isInCell = (scroller: HTMLElement | null, { key, column }: GridFocus): boolean =>
  scroller
    ?.querySelector(`[data-row="${CSS.escape(key)}"] [aria-colindex="${(column ?? -1) + 1}"]`)
    ?.contains(document.activeElement) === true
