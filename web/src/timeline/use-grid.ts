import { type ClipboardEvent, type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import type { SendEdit, SendTyped } from '../api/changes.ts'
import { refusedWhileAway } from '../connection/refused-while-away.ts'
import type { OutlineRow } from '../plan-view/outline-rows.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { placeAtEnd, placeBeside } from '../plan-view/row-places.ts'
import { dateHabit } from '../plan-view/typed-day.ts'
import type { Typing } from './cell-edits.ts'
import { type GridCommands, gridCommands } from './grid-commands.ts'
import type { GridAction } from './grid-keys.ts'
import type { RowAct } from './grid-row.tsx'
import { among, extendedTo, NOTHING_PICKED, picked, type RowSelection, startedAt } from './row-selection.ts'
import { useCellEditor } from './use-cell-editor.ts'
import { useOpenBudget } from './use-open-budget.ts'
import { type GridFocus, useGridFocus } from './use-grid-focus.ts'
import type { OutlineState } from './use-outline.ts'
import { useRowDrag } from './use-row-drag.ts'
import type { Show, Shown } from './use-shown.ts'
import type { TimeAxis } from './use-time-axis.ts'
import { locale } from '../locale.ts'

/** What is asked before rows change: whether they go, which phase to add beside a row, which phase they move to, what is pasted. */
export type GridDialog =
  | { readonly kind: 'remove' | 'to'; readonly keys: readonly string[] }
  | { readonly kind: 'phase'; readonly key: string }
  /** What a spreadsheet put on the clipboard, and where the focus was; without a column it was on the whole row. */
  | { readonly kind: 'paste'; readonly key: string; readonly column: number | null; readonly text: string }

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

const HABIT = dateHabit(locale)

/** Ids of what is made here: short, and nobody else's. */
const freshId = (): string => `n-${crypto.randomUUID().slice(0, 13)}`

/** What people do in the grid: where its focus is, what is typed, which rows are picked, and what happens to them. */
export function useGrid({ view, outline, axis, shown, show, body, scrollToRow, onEdit, onTyped }: GridOptions) {
  const { rows, indexOf, numbers } = outline
  const [chosen, choose] = useState(NOTHING_PICKED)
  const [dialog, setDialog] = useState<GridDialog>()
  const [menu, setMenu] = useState<OpenMenu>()
  const order = useMemo(() => rows.map(({ key }) => key), [rows])
  const selection = among(chosen, order)
  const typing = useMemo<Typing>(() => ({ view, numbers, habit: HABIT, freshId }), [view, numbers])
  const commands = useMemo(() => gridCommands(view, onEdit), [view, onEdit])
  const editor = useCellEditor({ view, typing, outline, axis })
  const nameColumn = axis.columns.findIndex(({ id }) => id === 'name')
  const keysFor = (key: string) => (selection.keys.has(key) ? [...selection.keys] : [key])
  const startDraft = (key: string, side: 'above' | 'below' | 'end', kind: 'work' | 'milestone') => {
    const place = side === 'end' ? placeAtEnd(view, key) : placeBeside(view, key, side)
    if (place) outline.setDraft({ place, kind })
  }
  const openBudget = useOpenBudget(view)
  const doing: Doing = {
    ...{ selection, order, commands, nameColumn, choose, setDialog },
    isShowing: shown.select !== undefined,
    show: (key) => show({ select: key }),
    open: (key, column) => {
      if (!editor.open(key, column)) return axis.columns[column]?.id === 'cost' && openBudget(key)
      if (shown.select !== undefined) show({ select: key })
      return true
    },
    extend: (key, anchor) => {
      choose(extendedTo({ ...selection, anchor: chosen.anchor ?? anchor }, key, order))
      grid.moveTo({ key, column: null })
      scrollToRow(indexOf(key))
    },
    add: (key, side) => startDraft(key, side, 'work'),
    openMenu: (key) => setMenu({ key, ...placeOf(axis.scroller.current, key) }),
  }
  const grid = useGridFocus({
    scroller: axis.scroller,
    outline,
    columns: axis.columns.length,
    scrollToRow,
    onAction: (action, focus) => doKey(action, focus, doing),
  })
  const drag = useRowDrag({
    ...{ view, rows, body },
    onDrop: (key, drop) =>
      'place' in drop ? commands.place(keysFor(key), drop.place) : commands.placePhase(key, drop.phasePlace),
  })
  const act = (row: OutlineRow, done: RowAct): void => {
    if (done.kind === 'held') return editor.hold(done.isHeld, done.text)
    if (done.kind === 'fold') return outline.fold(row.key, !row.isExpanded)
    if (done.kind === 'end-edit') {
      const back = editor.end({ key: row.key, column: editor.editing?.column ?? null }, done.leaving)
      return back && grid.moveTo(back)
    }
    if (editor.holds()) return undefined
    if (done.kind === 'drag') return drag.start(row.key, done.event)
    if (done.kind === 'menu') return setMenu({ key: row.key, x: done.x, y: done.y })
    if (done.kind === 'pick') return choose(picked(selection, row.key))
    if (done.kind === 'extend') return doing.extend(row.key, grid.focus.key)
    const column = done.kind === 'edit' ? done.column : null
    const isOpen = column !== null && doing.open(row.key, column)
    choose(startedAt(row.key))
    grid.setFocus({ key: row.key, column: isOpen ? column : null })
    return isOpen ? undefined : doing.show(row.key)
  }
  const latest = useRef(act)
  latest.current = act
  const actOn = useCallback((row: OutlineRow, done: RowAct): void => latest.current(row, done), [])
  const paste = (text: string) => {
    if (!refusedWhileAway()) setDialog({ kind: 'paste', ...grid.focus, text })
  }
  /** A field takes what is pasted itself. */
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData('text/plain')
    if (text.trim() === '' || (event.target instanceof HTMLElement && event.target.closest('input, textarea'))) return
    event.preventDefault()
    paste(text)
  }
  const endDraft = (made: { readonly id: string; readonly name: string } | undefined) => {
    outline.setDraft(undefined)
    if (made === undefined) return grid.moveTo(grid.focus)
    commands.tellAdded(made.name)
    choose(startedAt(made.id))
    return grid.moveTo({ key: made.id, column: nameColumn })
  }
  return {
    ...{ focus: grid.focus, onKeyDown: grid.onKeyDown, onFocus: grid.onFocus, moveTo: grid.moveTo },
    settle: grid.settle,
    ...{ typing, editing: editor.editing, selection, commands, keysFor, act: actOn, drop: drag.drop },
    ...{ dialog, setDialog, menu, setMenu, startDraft, endDraft, paste, onPaste, sendTyped: onTyped },
    clear: () => choose(startedAt(grid.focus.key)),
  }
}

export type Grid = ReturnType<typeof useGrid>

/** What a key of the grid can do. */
type Doing = {
  readonly selection: RowSelection
  readonly order: readonly string[]
  readonly commands: GridCommands
  readonly nameColumn: number
  /** Whether details are open: then they follow the focus. */
  readonly isShowing: boolean
  readonly choose: (selection: RowSelection) => void
  readonly show: (key: string | undefined) => void
  readonly open: (key: string, column: number) => boolean
  readonly extend: (key: string, anchor: string) => void
  readonly add: (key: string, side: 'above' | 'below') => void
  readonly setDialog: (dialog: GridDialog) => void
  readonly openMenu: (key: string) => void
}

function doKey(action: GridAction, { key, column }: GridFocus, doing: Doing): void {
  const { selection, commands, choose } = doing
  // What is said to be selected is what a key acts on, wherever the focus has gone since.
  const keys = selection.keys.size > 0 ? [...selection.keys] : [key]
  const select = () => {
    choose(startedAt(key))
    doing.show(key)
  }
  switch (action.kind) {
    case 'close':
      return selection.keys.size > 0 ? choose(startedAt(key)) : doing.show(undefined)
    case 'select':
      return select()
    case 'focus':
      if (selection.keys.size === 0) choose(startedAt(key))
      return doing.isShowing ? doing.show(key) : undefined
    case 'edit':
      return doing.open(key, column ?? doing.nameColumn) ? undefined : select()
    case 'extend':
      return doing.extend(doing.order[action.row] ?? key, key)
    case 'pick':
      return choose(picked(selection, key))
    case 'pick-all':
      return choose({ keys: new Set(doing.order), anchor: key })
    case 'move':
      return commands.move(keys, action.days)
    case 'place':
      return commands.step(keys, action.step)
    case 'add':
      return doing.add(key, action.side)
    case 'delete':
      return doing.setDialog({ kind: 'remove', keys })
    case 'menu':
      return doing.openMenu(key)
    case 'fold':
      return undefined
  }
}

/** Where a row is on screen. */
function placeOf(scroller: HTMLElement | null, key: string): { x: number; y: number } {
  const box = scroller?.querySelector(`[data-row="${CSS.escape(key)}"]`)?.getBoundingClientRect()
  return { x: (box?.left ?? 0) + MENU_INDENT, y: box?.bottom ?? 0 }
}
const MENU_INDENT = 48
