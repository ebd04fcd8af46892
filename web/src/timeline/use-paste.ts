import { type Edit, pastedTable, type PlanningError } from '@stagger/planner'
import { useMemo } from 'react'
import { PASTE_HEADS, pasteGesture } from '#words/paste.ts'
import { type EditsProposal, oneGesture, proposeEdit } from '../plan-view/edits-proposal.ts'
import { pastedCells } from '../plan-view/pasted-cells.ts'
import { type ColumnMeanings, guessed } from '../plan-view/pasted-columns.ts'
import { edited } from '../plan-view/pasted-finishes.ts'
import { type Pasted, type PastedLine, pastedLines, type PasteFault } from '../plan-view/pasted.ts'
import { pastedRows } from '../plan-view/pasted-rows.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { placeBeside, type RowPlace } from '../plan-view/row-places.ts'
import type { Typing } from './cell-edits.ts'
import type { Column } from './columns.ts'
import type { OutlineState } from './use-outline.ts'

/** Whether lines become new activities, or are written over cells. */
export type PasteTarget = 'rows' | 'cells'

export type PasteAsked = {
  readonly typing: Typing
  readonly outline: OutlineState
  readonly columns: readonly Column[]
  /** The row that had the focus. */
  readonly key: string
  /** Of the cell that had the focus; null for a whole row. */
  readonly column: number | null
  readonly target: PasteTarget
  readonly text: string
  /** What somebody said that the columns are; undefined while nobody did. */
  readonly chosen: ColumnMeanings | undefined
}

/** How a text is read, and what taking it would do. */
export type PasteRead = {
  readonly isTable: boolean
  readonly rows: readonly (readonly string[])[]
  readonly meanings: ColumnMeanings
  readonly hasHead: boolean
  readonly lines: readonly PastedLine[]
  readonly faults: readonly PasteFault[]
  /** By line. */
  readonly activityIds: ReadonlyMap<number, string>
  /** All of it as one step of undo; undefined where something cannot be read, or nothing changes. */
  readonly edit?: Edit
  readonly changes: number
  readonly proposal?: EditsProposal
  readonly refused?: PlanningError
  /** The plan as it would be. */
  readonly after?: PlanView
}

/** More than that is a file, not something that somebody looks over before it is taken. */
export const MOST_LINES = 500

/** Reads a pasted text and asks the planner what taking it would do; nothing has changed yet. */
export function usePaste({ typing, outline, columns, key, column, target, text, chosen }: PasteAsked): PasteRead {
  const { view } = typing
  const table = useMemo(() => pastedTable(text), [text])
  const shown = useMemo(() => {
    const ids = columns.map(({ id }) => id as string)
    return ids.slice(target === 'cells' ? (column ?? 0) : Math.max(0, ids.indexOf('name')))
  }, [columns, column, target])
  const guess = useMemo(() => guessed(table ?? [], shown, PASTE_HEADS), [table, shown])
  const meanings = chosen?.length === guess.meanings.length ? chosen : guess.meanings
  const lines = useMemo(() => pastedLines(table ?? [], meanings, guess.first), [table, meanings, guess.first])
  const pasted = useMemo(() => {
    const read = lines.slice(0, MOST_LINES)
    if (target === 'cells') return pastedCells(typing, activitiesFrom(outline, key), read)
    const place = placeOfPaste(view, key)
    return place ? pastedRows(typing, place, read) : NOTHING
  }, [typing, outline, view, key, target, lines])
  const outcome = useMemo(() => {
    const { edits, faults, activityIds } = pasted
    if (faults.length > 0 || edits.length === 0) return {}
    const edit = oneGesture(pasteGesture(activityIds.size), edits)
    const proposal = proposeEdit(view, edit)
    const after = edited(view, edits)
    return { edit, proposal, ...(proposal.refused && { refused: proposal.refused }), ...(after && { after }) }
  }, [pasted, view])
  return {
    isTable: table !== undefined,
    rows: table ?? [],
    ...{ meanings, lines, hasHead: guess.first > 1 },
    ...{ faults: pasted.faults, activityIds: pasted.activityIds, changes: pasted.edits.length },
    ...outcome,
  }
}

const NOTHING: Pasted = { edits: [], faults: [], activityIds: new Map() }

/** Below the row that had the focus; of a program, first in it. */
export const placeOfPaste = (view: PlanView, key: string): RowPlace | undefined => placeBeside(view, key, 'below')

/** The activities on screen from a row on, over which lines are written. */
export function activitiesFrom({ rows, indexOf }: OutlineState, key: string) {
  return rows.slice(Math.max(0, indexOf(key))).flatMap(({ activity }) => activity ?? [])
}
