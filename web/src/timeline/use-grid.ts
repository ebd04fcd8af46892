import type { Edit } from '@stagger/planner'
import { type RefObject, useMemo, useRef, useState } from 'react'
import { rowIsGone } from '#words/grid.ts'
import type { SendEdit, SendTyped } from '../api/changes.ts'
import { showProblem } from '../notices.ts'
import type { OutlineRow } from '../plan-view/outline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { placeAtEnd, placeBeside } from '../plan-view/row-places.ts'
import { dateHabit } from '../plan-view/typed-day.ts'
import { editableText, type Typing } from './cell-edits.ts'
import type { Leaving } from './cell-field.tsx'
import { gridCommands } from './grid-commands.ts'
import type { GridAction } from './grid-keys.ts'
import type { RowAct } from './grid-row.tsx'
import { among, extendedTo, NOTHING_PICKED, picked, startedAt } from './row-selection.ts'
import { type GridFocus, useGridFocus } from './use-grid-focus.ts'
import type { OutlineState } from './use-outline.ts'
import { useRowDrag } from './use-row-drag.ts'
import type { Show, Shown } from './use-shown.ts'
import type { TimeAxis } from './use-time-axis.ts'

/** What is asked before rows change: whether they go, which phase to add beside a row, which phase they move to. */
export type GridDialog =
  | { readonly kind: 'remove' | 'to'; readonly keys: readonly string[] }
  | { readonly kind: 'phase'; readonly key: string }

/** A row's menu, where it opens on screen. */
export type OpenMenu = { readonly key: string; readonly x: number; readonly y: number }

export type GridOptions = {
  readonly view: PlanView
  readonly outline: OutlineState
  readonly axis: TimeAxis
  readonly shown: Shown
  readonly show: Show
  readonly body: RefObject<HTMLElement | null>
  readonly scrollToRow: (index: number) => void
  readonly onEdit: SendEdit
  readonly onTyped: SendTyped
}

const HABIT = dateHabit()

/** Ids of what is made here: short, and nobody else's. */
const freshId = (): string => `n-${crypto.randomUUID().slice(0, 13)}`

/** What people do in the grid: where its focus is, what is typed, which rows are picked, and what happens to them. */
export function useGrid({ view, outline, axis, shown, show, body, scrollToRow, onEdit, onTyped }: GridOptions) {
  const { rows, indexOf, numbers } = outline
  const [editing, setEditing] = useState<GridFocus>()
  const [chosen, setChosen] = useState(NOTHING_PICKED)
  const [dialog, setDialog] = useState<GridDialog>()
  const [menu, setMenu] = useState<OpenMenu>()
  const isHeld = useRef(false)
  const order = useMemo(() => rows.map(({ key }) => key), [rows])
  const selection = among(chosen, order)
  const typing = useMemo<Typing>(() => ({ view, numbers, habit: HABIT, freshId }), [view, numbers])
  const commands = useMemo(() => gridCommands(view, onEdit), [view, onEdit])
  const keysFor = (key: string) => (selection.keys.has(key) ? [...selection.keys] : [key])
  const select = (key: string) => {
    setChosen(startedAt(key))
    show({ select: key })
  }
  const open = (key: string, column: number): boolean => {
    const row = rows[indexOf(key)]
    const id = axis.columns[column]?.id
    if (!row || !id || editableText(typing, row, id) === undefined) return false
    isHeld.current = false
    setEditing({ key, column })
    if (shown.select !== undefined) show({ select: key })
    return true
  }
  const nameColumn = axis.columns.findIndex(({ id }) => id === 'name')
  const startDraft = (key: string, side: 'above' | 'below' | 'end', kind: 'work' | 'milestone') => {
    const place = side === 'end' ? placeAtEnd(view, key) : placeBeside(view, key, side)
    if (place) outline.setDraft({ place, kind })
  }
  const grid = useGridFocus({
    scroller: axis.scroller,
    outline,
    columns: axis.columns.length,
    scrollToRow,
    onAction: (action, focus) => onAction(action, focus),
  })
  const drag = useRowDrag({ view, rows, body, onDrop: (key, place) => commands.place(keysFor(key), place) })

  const onAction = (action: GridAction, { key, column }: GridFocus): void => {
    switch (action.kind) {
      case 'close':
        return selection.keys.size > 0 ? setChosen(startedAt(key)) : show({ select: undefined })
      case 'select':
        return select(key)
      case 'focus':
        if (selection.keys.size === 0) setChosen(startedAt(key))
        return shown.select === undefined ? undefined : show({ select: key })
      case 'edit':
        return open(key, column ?? nameColumn) ? undefined : select(key)
      case 'extend':
        return extend(rows[action.row]?.key ?? key, chosen.anchor ?? key)
      case 'pick':
        return setChosen(picked(selection, key))
      case 'pick-all':
        return setChosen({ keys: new Set(order), anchor: key })
      case 'move':
        return commands.move(keysFor(key), action.days)
      case 'place':
        return commands.step(keysFor(key), action.step)
      case 'add':
        return startDraft(key, action.side, 'work')
      case 'delete':
        return setDialog({ kind: 'remove', keys: keysFor(key) })
      case 'menu':
        return setMenu({ key, ...placeOf(axis.scroller.current, key) })
      case 'fold':
        return undefined
    }
  }
  const extend = (key: string, anchor: string) => {
    setChosen(extendedTo({ ...selection, anchor }, key, order))
    grid.moveTo({ key, column: null })
    scrollToRow(indexOf(key))
  }

  const end = (edited: GridFocus, leaving: Leaving) => {
    isHeld.current = false
    const next = leaving === 'next' ? nextColumn(edited) : undefined
    // Whoever clicked elsewhere meanwhile keeps what they clicked.
    const isElsewhere = document.activeElement !== document.body && !isInCell(axis.scroller.current, edited)
    setEditing((now) => (now?.key === edited.key && now.column === edited.column ? next : now))
    if (!next && !isElsewhere) grid.moveTo(edited)
  }
  const nextColumn = ({ key, column }: GridFocus): GridFocus | undefined => {
    const row = rows[indexOf(key)]
    const at = axis.columns.findIndex(
      ({ id }, i) => i > (column ?? -1) && row !== undefined && editableText(typing, row, id) !== undefined,
    )
    return at === -1 ? undefined : { key, column: at }
  }

  const act = (row: OutlineRow, doing: RowAct): void => {
    if (doing.kind === 'held') isHeld.current = doing.isHeld
    if (doing.kind === 'end-edit') return end({ key: row.key, column: editing?.column ?? null }, doing.leaving)
    if (doing.kind === 'fold') return outline.fold(row.key, !row.isExpanded)
    // What cannot be taken stays in its field until it is mended or dropped.
    if (editing && isHeld.current) return focusField(axis.scroller.current)
    if (doing.kind === 'drag') return drag.start(row.key, doing.event)
    if (doing.kind === 'pick') return setChosen(picked(selection, row.key))
    if (doing.kind === 'extend') return extend(row.key, chosen.anchor ?? grid.focus.key)
    if (doing.kind === 'menu') return setMenu({ key: row.key, x: doing.x, y: doing.y })
    if (doing.kind === 'edit' && doing.column !== null && open(row.key, doing.column)) {
      setChosen(startedAt(row.key))
      return grid.setFocus({ key: row.key, column: doing.column })
    }
    if (doing.kind === 'select' || doing.kind === 'details' || doing.kind === 'edit') {
      grid.setFocus({ key: row.key, column: null })
      return select(row.key)
    }
  }

  if (editing && indexOf(editing.key) === -1) {
    // Folded or filtered away, or gone from the plan: the field goes with its row.
    setEditing(undefined)
    if (!view.activity(editing.key) && isHeld.current) showProblem('typed', rowIsGone)
  }
  const endDraft = (id: string | undefined) => {
    outline.setDraft(undefined)
    if (id === undefined) return grid.moveTo(grid.focus)
    commands.tellAdded(view.activity(id)?.name ?? '')
    setChosen(startedAt(id))
    grid.moveTo({ key: id, column: nameColumn })
  }
  const sendTyped = (edit: Edit, seen?: number) => onTyped(edit, seen)
  return {
    ...{ focus: grid.focus, onKeyDown: grid.onKeyDown, onFocus: grid.onFocus, moveTo: grid.moveTo },
    ...{ typing, editing, selection, commands, keysFor, act, drop: drag.drop },
    ...{ dialog, setDialog, menu, setMenu, startDraft, endDraft, sendTyped },
    clear: () => setChosen(startedAt(grid.focus.key)),
  }
}

export type Grid = ReturnType<typeof useGrid>

/** Where a row is on screen. */
function placeOf(scroller: HTMLElement | null, key: string): { x: number; y: number } {
  const box = scroller?.querySelector(`[data-row="${CSS.escape(key)}"]`)?.getBoundingClientRect()
  return { x: (box?.left ?? 0) + MENU_INDENT, y: box?.bottom ?? 0 }
}
const MENU_INDENT = 48

const isInCell = (scroller: HTMLElement | null, { key, column }: GridFocus): boolean =>
  scroller
    ?.querySelector(`[data-row="${CSS.escape(key)}"] [data-column="${column}"]`)
    ?.contains(document.activeElement) === true

const focusField = (scroller: HTMLElement | null): void =>
  scroller?.querySelector<HTMLInputElement>('[role=row] input[aria-invalid=true]')?.focus()
